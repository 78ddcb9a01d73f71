package org.lianxi.document.store;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.lianxi.document.VirusScan;
import org.lianxi.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon, by its command INSTREAM (clamd(8)): the file in pieces, each behind its length, and a piece of
 * none at the end.
 */
@Component
class ClamAvScan implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAvScan.class);
    private static final int PATIENCE_MS = 30_000;
    private static final int PIECE = 64 * 1024;

    private final MaterialSettings settings;

    ClamAvScan(MaterialSettings settings) {
        this.settings = settings;
    }

    @Override
    public void refuseInfected(String name, byte[] content) {
        if (settings.scannerHost().isEmpty()) {
            return;
        }
        var answer = ask(content);
        if (answer.endsWith("FOUND")) {
            LOG.warn("An upload was refused: {}", answer);
            throw new Refusal("document.virus-found", "文件没有通过病毒检查，没有上传。请用杀毒软件检查您的电脑，更换文件后再上传。");
        }
        if (!answer.endsWith("OK")) {
            LOG.error("The virus scanner did not judge an upload: {}", answer);
            throw down();
        }
    }

    private String ask(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.scannerHost(), settings.scannerPort()), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var pieces = new ByteArrayInputStream(content);
            for (var piece = pieces.readNBytes(PIECE); piece.length > 0; piece = pieces.readNBytes(PIECE)) {
                out.writeInt(piece.length);
                out.write(piece);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException unreachable) {
            LOG.error("The virus scanner does not answer", unreachable);
            throw down();
        }
    }

    private static Refusal down() {
        return new Refusal("document.scanner-down", "病毒检查服务没有应答，没有上传。请稍后再试；仍不行的，请告知系统管理员。");
    }
}
