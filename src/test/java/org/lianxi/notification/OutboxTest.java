package org.lianxi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.notification.application.ChooseChannel;
import org.lianxi.notification.application.ReadMessages;
import org.lianxi.notification.application.SendDigests;
import org.lianxi.notification.application.SendOutgoing;
import org.lianxi.notification.application.WatchOutbox;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves the application: once, in order, after commit, and never lost. */
@LianxiTest
class OutboxTest {

    private static final AtomicInteger RUNNING = new AtomicInteger(8800);

    @Autowired
    Messages messages;

    @Autowired
    ChooseChannel chooseChannel;

    @Autowired
    SendOutgoing sendOutgoing;

    @Autowired
    SendDigests sendDigests;

    @Autowired
    ReadMessages readMessages;

    @Autowired
    WatchOutbox watchOutbox;

    @Autowired
    JavaMailSenderImpl mail;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final CaseNumber number = CaseNumber.of(2026, "HY", RUNNING.incrementAndGet());

    @BeforeEach
    void somebodyWantsMailAtOnceAndSomebodyADigest() {
        clock.set(TestClock.START);
        jdbc.sql("delete from outgoing_message").update();
        jdbc.sql("delete from message_channel").update();
        server.start();
        mail.setPort(server.getSmtp().getPort());
        chooseChannel.by("legal-liaison", "mail", "legal@example.org", "at-once");
        chooseChannel.by("finance-liaison", "mail", "finance@example.org", "digest");
    }

    @AfterEach
    void nobodyHearsAnyMore() {
        server.stop();
        jdbc.sql("delete from message_channel").update();
    }

    @Test
    void aMessageGoesOutByMailWithNumberStepAndLinkAndNothingElse() throws Exception {
        messages.toPerson("legal-liaison", message("a").outside("会议变更安排。"));

        assertThat(sendOutgoing.now()).isEqualTo(1);

        var received = onlyMail();
        assertThat(received.getSubject()).isEqualTo("【联席】%s 有新消息".formatted(number));
        assertThat(String.valueOf(received.getContent()))
                .contains("会议变更安排。", "http://127.0.0.1:8080/meetings/" + number, "/messages/channel")
                .doesNotContain("因组长外出");
        assertThat(received.getHeader("Message-ID")).singleElement().asString().endsWith("@lianxi>");
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            messages.toPerson("legal-liaison", message("a"));
            status.setRollbackOnly();
        });

        assertThat(sendOutgoing.now()).isZero();
    }

    @Test
    void nothingIsSentBeforeTheCommit() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            messages.toPerson("legal-liaison", message("a"));
            assertThat(sentByAnotherThread()).isZero();
        });

        assertThat(sendOutgoing.now()).isEqualTo(1);
    }

    @Test
    void theSameMessageIsSentOnceHoweverOftenItIsTold() {
        messages.toPerson("legal-liaison", message("a"));
        messages.toPerson("legal-liaison", message("a"));
        sendOutgoing.now();
        messages.toPerson("legal-liaison", message("a"));

        assertThat(sendOutgoing.now()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsDownForADayLosesNothingAndKeepsTheOrder() throws Exception {
        server.stop();
        messages.toPerson("legal-liaison", message("a").outside("第一步。"));
        messages.toPerson("legal-liaison", message("b").outside("第二步。"));
        for (var hour = 0; hour < 24; hour++) {
            assertThat(sendOutgoing.now()).isZero();
            clock.advance(Duration.ofHours(1));
        }
        server.start();
        mail.setPort(server.getSmtp().getPort());
        clock.advance(Duration.ofHours(4));

        assertThat(sendOutgoing.now()).isEqualTo(2);
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .map(OutboxTest::content)
                        .toList())
                .satisfiesExactly(first -> assertThat(first).contains("第一步。"), second -> assertThat(second)
                        .contains("第二步。"));
    }

    @Test
    void aNodeThatDiesBetweenSendingAndNotingItSendsAgainUnderTheSameId() throws Exception {
        messages.toPerson("legal-liaison", message("a"));
        sendOutgoing.now();
        // What a killed node leaves behind: claimed, sent, not noted.
        jdbc.sql("update outgoing_message set state = 'WAITING', claimed_until = ?")
                .param(LocalDateTime.now(clock).plusMinutes(2))
                .update();

        assertThat(sendOutgoing.now()).isZero();
        clock.advance(Duration.ofMinutes(3));
        assertThat(sendOutgoing.now()).isEqualTo(1);

        var ids = Arrays.stream(server.getReceivedMessages())
                .map(OutboxTest::id)
                .distinct()
                .toList();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(ids).hasSize(1);
    }

    @Test
    void aWaitingMessageHoldsUpNeitherOtherCasesNorOtherPeople() {
        chooseChannel.by("staffing-liaison", "service", "13800000000", "at-once");
        messages.toPerson("staffing-liaison", message("a"));
        messages.toPerson("legal-liaison", message("a"));

        assertThat(sendOutgoing.now()).isEqualTo(1);
        assertThat(faults()).singleElement().asString().contains("没有设置“短信或政务微信”");
    }

    @Test
    void afterThreeDaysTheOperatorSeesWhatWasNotDeliveredAndSendsItAgain() {
        server.stop();
        messages.toPerson("legal-liaison", message("a"));
        for (var hours = 0; hours <= 76; hours += 4) {
            sendOutgoing.now();
            clock.advance(Duration.ofHours(4));
        }
        assertThat(states()).containsExactly("DEAD");
        server.start();
        mail.setPort(server.getSmtp().getPort());
        assertThat(sendOutgoing.now()).isZero();

        var dead = watchOutbox.undelivered("system-admin");
        assertThat(dead).singleElement().satisfies(each -> {
            assertThat(each.person()).isEqualTo("legal-liaison");
            assertThat(each.fault()).contains("邮件服务器没有收下");
        });
        watchOutbox.retry("system-admin", dead.get(0).id());

        assertThat(sendOutgoing.now()).isEqualTo(1);
        assertThatThrownBy(() -> watchOutbox.undelivered("legal-liaison")).isInstanceOf(Refusal.class);
    }

    @Test
    void theDigestComesAtHalfPastEightOnWorkingDaysOnce() {
        messages.toPerson("finance-liaison", message("a").outside("第一步。"));
        messages.toPerson("finance-liaison", message("b").outside("第二步。"));
        assertThat(sendOutgoing.now()).isZero();

        at(LocalDateTime.of(2026, 11, 25, 8, 20));
        assertThat(sendOutgoing.now()).isZero();
        at(LocalDateTime.of(2026, 11, 25, 8, 30));
        at(LocalDateTime.of(2026, 11, 25, 8, 40));

        assertThat(sendOutgoing.now()).isEqualTo(1);
        assertThat(content(server.getReceivedMessages()[0])).contains("2 条未读消息", "第一步。", "第二步。");
        at(LocalDateTime.of(2026, 11, 26, 8, 30));
        assertThat(sendOutgoing.now()).isZero();
    }

    @Test
    void noDigestOnASaturdayAndWhatWasReadIsNotInIt() {
        messages.toPerson("finance-liaison", message("a").outside("已经看过。"));
        readMessages.markAllRead("finance-liaison");
        messages.toPerson("finance-liaison", message("b").outside("没有看过。"));
        at(LocalDateTime.of(2026, 11, 28, 8, 30));
        assertThat(sendOutgoing.now()).isZero();

        at(LocalDateTime.of(2026, 11, 30, 8, 30));

        assertThat(sendOutgoing.now()).isEqualTo(1);
        assertThat(content(server.getReceivedMessages()[0])).contains("没有看过。").doesNotContain("已经看过。");
    }

    @Test
    void aRedLightDoesNotWaitForTheDigest() throws Exception {
        messages.toPerson("finance-liaison", message("a").urgently());

        assertThat(sendOutgoing.now()).isEqualTo(1);
        assertThat(onlyMail().getSubject()).contains("红灯提醒");
    }

    @Test
    void whoHasChosenNothingGetsNoMail() {
        messages.toPerson("personnel-liaison", message("a").urgently());
        chooseChannel.by("legal-liaison", "mail", "", "never");
        messages.toPerson("legal-liaison", message("a").urgently());

        assertThat(sendOutgoing.now()).isZero();
    }

    private void at(LocalDateTime time) {
        clock.set(time);
        sendDigests.now();
    }

    private Message message(String key) {
        return new Message(number, "会议因组长外出改期。", "/meetings/" + number, "test:" + key);
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private List<String> faults() {
        return jdbc.sql("select last_fault from outgoing_message where last_fault is not null")
                .query(String.class)
                .list();
    }

    private List<String> states() {
        return jdbc.sql("select state from outgoing_message")
                .query(String.class)
                .list();
    }

    private int sentByAnotherThread() {
        return CompletableFuture.supplyAsync(sendOutgoing::now).join();
    }

    private static String content(MimeMessage received) {
        try {
            return String.valueOf(received.getContent());
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String id(MimeMessage received) {
        try {
            return received.getMessageID();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
