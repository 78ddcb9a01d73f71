package org.lianxi.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxi.notification.application.Channel.Route;
import org.lianxi.notification.application.Courier.NotDelivered;
import org.lianxi.notification.application.NotificationSettings;
import org.lianxi.notification.application.Outgoing;
import org.lianxi.testing.MailServer;
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

    private final MailServer server;

    MailCourierTest() throws IOException {
        server = new MailServer();
    }

    @AfterEach
    void theServerStops() throws IOException {
        server.close();
    }

    @Test
    void aServerThatTakesAMailAndDoesNotAnswerGetsItAgainUnderTheSameId() throws NotDelivered {
        server.silentAfterMail(true);
        assertThatThrownBy(() -> courier().deliver(MESSAGE))
                .isInstanceOf(NotDelivered.class)
                .extracting("forGood")
                .isEqualTo(false);

        server.silentAfterMail(false);
        courier().deliver(MESSAGE);

        assertThat(server.taken()).hasSize(2).allMatch(mail -> mail.contains("<" + MESSAGE.messageId() + ">"));
    }

    @Test
    void aReceiverWhoDoesNotExistIsNotTriedAgain() {
        server.answerToReceiver("550 5.1.1 no such user");

        assertThatThrownBy(() -> courier().deliver(MESSAGE))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("邮件服务器没有收下")
                .extracting("forGood")
                .isEqualTo(true);
    }

    @Test
    void aBusyServerIsTriedAgain() {
        server.answerToReceiver("451 4.7.1 try again later");

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
        sender.setPort(server.port());
        sender.getJavaMailProperties().put("mail.smtp.timeout", "500");
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "500");
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new MailCourier(
                beans.getBeanProvider(JavaMailSender.class),
                new NotificationSettings(URI.create("http://127.0.0.1:8080"), "lianxi@localhost", "", ""));
    }
}
