package org.lianxi.kernel;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A key of 32 bytes in Base64 that stands in a file, outside the database that it protects. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * @param create whether a missing file is made, readable by the application's account alone
     * @return nothing where there is none, or where it holds something else
     */
    public static Optional<byte[]> read(Path file, boolean create) {
        try {
            if (create && !Files.exists(file)) {
                make(file.toAbsolutePath());
            }
            return Optional.of(Base64.getDecoder().decode(Files.readString(file).strip()))
                    .filter(bytes -> bytes.length == BYTES);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException noSuchPermissions) {
            Files.createFile(file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}
