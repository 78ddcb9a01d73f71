package org.lianxi.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A mail server that does what well-behaved ones never do, at a chosen moment: refuses a receiver, falls silent after
 * it has taken a mail, or lets something happen to the caller.
 */
public final class MailServer implements AutoCloseable {

    private static final Runnable NOTHING = () -> {};

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket;
    private volatile String toReceiver = "250 ok";
    private volatile Runnable onCall = NOTHING;
    private volatile Runnable onMail = NOTHING;
    private volatile boolean silentAfterMail;

    public MailServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var listening = new Thread(this::listen, "smtp");
        listening.setDaemon(true);
        listening.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Mails as they came, headers first; what the caller was not told of is among them. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /** @param answer to whom a mail is for, e.g. {@code 550 5.1.1 no such user} */
    public void answerToReceiver(String answer) {
        toReceiver = answer;
    }

    public void silentAfterMail(boolean silent) {
        silentAfterMail = silent;
    }

    /** Happens when somebody calls, before a word is said. */
    public void onCall(Runnable event) {
        onCall = event;
    }

    /** Happens when a mail is taken, before the caller is told. */
    public void onMail(Runnable event) {
        onMail = event;
    }

    public void wellBehaved() {
        onCall = NOTHING;
        onMail = NOTHING;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                onCall.run();
                talk(caller);
            } catch (IOException hungUp) {
                // The next one may come, or the server was closed.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        var out = caller.getOutputStream();
        say(out, "220 ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                say(out, toReceiver);
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                taken.add(mail(in));
                onMail.run();
                if (silentAfterMail) {
                    // Until the caller loses patience.
                    while (in.read() >= 0) {
                        continue;
                    }
                    return;
                }
                say(out, "250 taken");
            } else if (line.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
