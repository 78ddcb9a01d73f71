package org.lianxi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LianxiTest
class MessagesTest {

    @Autowired
    Messages messages;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aPersonGetsAMessageOnce() {
        messages.toPerson("zuzhang", message("请审核议题。"));
        messages.toPerson("zuzhang", message("请审核议题。"));

        assertThat(texts("zuzhang")).containsExactly("请审核议题。");
    }

    @Test
    void theSameEventOfAnotherCaseIsAnotherMessage() {
        messages.toPerson("zuzhang", message("会议通知已印发。"));
        messages.toPerson("zuzhang", new Message(new CaseNumber("2026-HY-9901"), "第二次会议的通知已印发。", "/", key));

        assertThat(texts("zuzhang")).containsExactly("会议通知已印发。", "第二次会议的通知已印发。");
    }

    @Test
    void aRepeatedMessageLeavesTheSendersTransactionAlive() {
        messages.toPerson("zuzhang", message("请审核议题。"));

        var others = new TransactionTemplate(transactions).execute(status -> {
            messages.toPerson("zuzhang", message("请审核议题。"));
            messages.toPerson("fuzuzhang", message("请审核议题。"));
            return texts("fuzuzhang");
        });

        assertThat(others).containsExactly("请审核议题。");
    }

    @Test
    void nobodyHearsOfWhatWasRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            messages.toGroup("office", message("请审查形式。"));
            status.setRollbackOnly();
        });

        assertThat(texts("office-clerk")).isEmpty();
    }

    @Test
    void twentySendersAtTheSameTimeSendOneMessageAndNobodyFails() throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(20);
        try {
            var sent = IntStream.range(0, 20)
                    .mapToObj(sender -> pool.submit((Callable<Boolean>) () -> {
                        start.await();
                        return new TransactionTemplate(transactions).execute(status -> {
                            messages.toGroup("office", message("请审查形式。"));
                            // The transaction must still be usable afterwards.
                            return jdbc.sql("select count(*) from message where message_key = ?")
                                            .param(key)
                                            .query(Integer.class)
                                            .single()
                                    > 0;
                        });
                    }))
                    .toList();
            start.countDown();
            for (var sender : sent) {
                assertThat(sender.get(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(texts("office-clerk")).containsExactly("请审查形式。");
    }

    @Test
    void unitsAreToldThroughTheirLiaisons() {
        messages.toUnits(List.of(new UnitCode("legal")), message("会议通知已印发。"));

        assertThat(texts("legal-liaison")).containsExactly("会议通知已印发。");
        assertThat(texts("office-clerk")).isEmpty();
    }

    @Test
    void aLongTextIsCutAndStillSent() {
        messages.toPerson("zuzhang", message("长".repeat(1200)));

        assertThat(texts("zuzhang")).singleElement().satisfies(text -> assertThat(text)
                .hasSizeLessThanOrEqualTo(1000)
                .endsWith("…"));
    }

    private Message message(String text) {
        return new Message(new CaseNumber("2026-YT-0001"), text, "/topics/2026-YT-0001", key);
    }

    private List<String> texts(String person) {
        return jdbc.sql("select message_text from message where person = ? and message_key = ? order by id")
                .params(person, key)
                .query(String.class)
                .list();
    }
}
