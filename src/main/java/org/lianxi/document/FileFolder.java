package org.lianxi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.lianxi.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A folder of files, outside what the web server shows, under names that say nothing. A file is written before the
 * transaction ends and taken away again where that is rolled back; it is deleted only once the transaction that forgets
 * it has ended well.
 */
public class FileFolder {

    private static final Logger LOG = LoggerFactory.getLogger(FileFolder.class);

    private final Path folder;

    public FileFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws Refusal where the disk does not take it; then nothing half is left */
    public void write(String id, byte[] content) {
        after(TransactionSynchronization.STATUS_ROLLED_BACK, id);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(id), content, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            LOG.error("A file cannot be written to {}", folder, unwritable);
            throw new Refusal("document.file-not-kept", "文件没有保存：服务器的存储空间可能已满。请稍后重试；如持续出现，请联系系统管理员。");
        }
    }

    public boolean has(String id) {
        return Files.isRegularFile(folder.resolve(id));
    }

    public byte[] read(String id) {
        try {
            return Files.readAllBytes(folder.resolve(id));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A file cannot be read from " + folder, unreadable);
        }
    }

    /** In one step, so that there is always a whole file under the name. */
    public void replace(String id, byte[] content) {
        try {
            var beside = folder.resolve(id + ".new");
            Files.write(beside, content);
            Files.move(beside, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A file cannot be written to " + folder, unwritable);
        }
    }

    public void deleteLater(String id) {
        after(TransactionSynchronization.STATUS_COMMITTED, id);
    }

    /** Files written before the moment; after a crash some of them may belong to nothing. */
    public List<String> olderThan(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> isOlder(file, moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The files cannot be listed in " + folder, unreadable);
        }
    }

    public void delete(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException kept) {
            throw new UncheckedIOException("A file cannot be deleted from " + folder, kept);
        }
    }

    private void after(int wanted, String id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == wanted) {
                    delete(id);
                }
            }
        });
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }
}
