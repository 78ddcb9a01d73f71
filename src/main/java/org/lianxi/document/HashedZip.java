package org.lianxi.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianxi.kernel.Sha256;

/** A zip that remembers the hash of each file, and ends with all of them, as {@code sha256sum -c} reads them. */
public final class HashedZip implements AutoCloseable {

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    public HashedZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    public void add(String path, byte[] content) throws IOException {
        put(path, content);
        sums.append(Sha256.of(content)).append("  ").append(path).append('\n');
    }

    @Override
    public void close() throws IOException {
        put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.close();
    }

    private void put(String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }
}
