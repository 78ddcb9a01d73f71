package org.lianxi.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.Refusal;

/** The conversation with a ClamAV daemon, as clamd(8) describes INSTREAM. */
class ClamAvScanTest {

    private static final byte[] FILE = "x".repeat(200_000).getBytes(StandardCharsets.US_ASCII);

    @Test
    void aCleanFilePassesAndTheDaemonGetsAllOfIt() throws Exception {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = answering(daemon, "stream: OK\0");

            assertThatCode(() -> scan(daemon.getLocalPort()).refuseInfected("a.txt", FILE))
                    .doesNotThrowAnyException();
            assertThat(received.join()).isEqualTo(FILE);
        }
    }

    @Test
    void anInfectedFileIsRefused() throws Exception {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(daemon, "stream: Eicar-Test-Signature FOUND\0");

            assertThatThrownBy(() -> scan(daemon.getLocalPort()).refuseInfected("a.txt", FILE))
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("document.virus-found"));
        }
    }

    @Test
    void whatTheDaemonDoesNotJudgeIsRefused() throws Exception {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(daemon, "INSTREAM size limit exceeded. ERROR\0");

            assertThatThrownBy(() -> scan(daemon.getLocalPort()).refuseInfected("a.txt", FILE))
                    .extracting("code")
                    .isEqualTo("document.scanner-down");
        }
    }

    @Test
    void withoutAnAnswerNothingIsKept() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> scan(port).refuseInfected("a.txt", FILE))
                .extracting("code")
                .isEqualTo("document.scanner-down");
    }

    @Test
    void withoutAScannerEverythingPasses() {
        assertThatCode(() -> new ClamAvScan(new MaterialSettings(Path.of("x"), "", 3310)).refuseInfected("a.txt", FILE))
                .doesNotThrowAnyException();
    }

    private static ClamAvScan scan(int port) {
        return new ClamAvScan(new MaterialSettings(Path.of("x"), "127.0.0.1", port));
    }

    private static CompletableFuture<byte[]> answering(ServerSocket daemon, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var caller = daemon.accept()) {
                var in = new DataInputStream(caller.getInputStream());
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                var file = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return file.toByteArray();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
