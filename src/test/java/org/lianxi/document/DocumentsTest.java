package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@LianxiTest
class DocumentsTest {

    private static final AtomicInteger RUNNING = new AtomicInteger(7000);

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    private final CaseNumber number = CaseNumber.of(2026, "HY", RUNNING.incrementAndGet());

    @BeforeEach
    void itIsNineOnATuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void issuingTheSameVersionAgainReturnsTheFirst() {
        var first = documents.issue(signInSheet(1, "签到表"));
        var second = documents.issue(signInSheet(1, "另一份签到表"));

        assertThat(second).isEqualTo(first);
        assertThat(first.title()).isEqualTo("签到表");
        assertThat(first.issuedAt()).isEqualTo(TestClock.START);
    }

    @Test
    void aCorrectionIsANewVersionBesideTheOld() {
        var first = documents.issue(signInSheet(1, "签到表"));
        var second = documents.issue(signInSheet(2, "签到表（更正）"));

        assertThat(documents.of(number)).containsExactly(first, second);
    }

    private NewDocument signInSheet(int version, String title) {
        return new NewDocument(number, "sign-in-sheet", title, "", version, Map.of("meetingTitle", "第一次会议"));
    }
}
