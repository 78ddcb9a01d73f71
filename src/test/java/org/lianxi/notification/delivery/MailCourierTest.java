package org.lianxi.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.notification.application.Channel.Route;
import org.lianxi.notification.application.Courier.NotDelivered;
import org.lianxi.notification.application.NotificationSettings;
import org.lianxi.notification.application.Outgoing;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What mail servers do besides delivering: hang after they have taken a mail, refuse a receiver, be busy. */
class MailCourierTest {

    private static final Outgoing MESSAGE = new Outgoing(
            1,
            "message|legal-liaison|2026-HY-0001|notice:1",
            "legal-liaison",
            "2026-HY-0001",
            Route.MAIL,
            "legal@example.org",
            "【联席】2026-HY-0001 有新消息",
            "会议通知已印发。",
            0,
            LocalDateTime.of(2026, 11, 24, 9, 0));

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket server;
    private volatile String toReceiver = "250 ok";
    private volatile boolean silentAfterMail;

    MailCourierTest() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void theServerListens() {
        var listening = new Thread(this::listen, "smtp");
        listening.setDaemon(true);
        listening.start();
    }

    @AfterEach
    void theServerStops() throws IOException {
        server.close();
    }

    @Test
    void aServerThatTakesAMailAndDoesNotAnswerGetsItAgainUnderTheSameId() throws NotDelivered {
        silentAfterMail = true;
        assertThatThrownBy(() -> courier().deliver(MESSAGE))
                .isInstanceOf(NotDelivered.class)
                .extracting("forGood")
                .isEqualTo(false);

        silentAfterMail = false;
        courier().deliver(MESSAGE);

        assertThat(taken).hasSize(2).allMatch(mail -> mail.contains("<" + MESSAGE.messageId() + ">"));
    }

    @Test
    void aReceiverWhoDoesNotExistIsNotTriedAgain() {
        toReceiver = "550 5.1.1 no such user";

        assertThatThrownBy(() -> courier().deliver(MESSAGE))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("邮件服务器没有收下")
                .extracting("forGood")
                .isEqualTo(true);
    }

    @Test
    void aBusyServerIsTriedAgain() {
        toReceiver = "451 4.7.1 try again later";

        assertThatThrownBy(() -> courier().deliver(MESSAGE))
                .extracting("forGood")
                .isEqualTo(false);
    }

    @Test
    void noServerIsTriedAgain() throws IOException {
        server.close();

        assertThatThrownBy(() -> courier().deliver(MESSAGE))
                .extracting("forGood")
                .isEqualTo(false);
    }

    private MailCourier courier() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getLocalPort());
        sender.getJavaMailProperties().put("mail.smtp.timeout", "500");
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "500");
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new MailCourier(
                beans.getBeanProvider(JavaMailSender.class),
                new NotificationSettings(URI.create("http://127.0.0.1:8080"), "lianxi@localhost", "", ""));
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
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
