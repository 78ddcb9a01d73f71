package org.lianxi.complaint.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.lianxi.complaint.application.VaultSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The folder of encrypted files. A file is written before the transaction ends and taken away again where that is
 * rolled back; it is deleted only once the transaction that forgets it has ended well.
 */
@Component
class FileFolder {

    private final Path folder;

    FileFolder(VaultSettings settings) {
        this.folder = settings.files();
    }

    void write(String id, byte[] sealed) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(id), sealed, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A file of a complaint cannot be written to " + folder, unwritable);
        }
        after(TransactionSynchronization.STATUS_ROLLED_BACK, id);
    }

    byte[] read(String id) {
        try {
            return Files.readAllBytes(folder.resolve(id));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A file of a complaint cannot be read from " + folder, unreadable);
        }
    }

    /** In one step, so that there is always a whole file under the name. */
    void replace(String id, byte[] sealed) {
        try {
            var beside = folder.resolve(id + ".new");
            Files.write(beside, sealed);
            Files.move(beside, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A file of a complaint cannot be written to " + folder, unwritable);
        }
    }

    void deleteLater(String id) {
        after(TransactionSynchronization.STATUS_COMMITTED, id);
    }

    /** Files written before the moment; after a crash some of them may belong to nothing. */
    List<String> olderThan(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> isOlder(file, moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The files of complaints cannot be listed in " + folder, unreadable);
        }
    }

    void delete(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException kept) {
            throw new UncheckedIOException("A file of a complaint cannot be deleted from " + folder, kept);
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
