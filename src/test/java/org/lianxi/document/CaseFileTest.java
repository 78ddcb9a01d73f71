package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@LianxiTest
class CaseFileTest {

    private static final AtomicInteger RUNNING = new AtomicInteger(7000);

    private static final Actor LIAISON =
            new Actor("legal-liaison", new UnitCode("legal"), "市法制办联络员", Optional.of("市法制办副主任"));

    @Autowired
    CaseFile caseFile;

    @Autowired
    TestClock clock;

    private final CaseNumber number = CaseNumber.of(2026, "YT", RUNNING.incrementAndGet());

    @BeforeEach
    void itIsNineOnATuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void whatPeopleAndTheSystemDidStandsInTheRecordInItsOrder() {
        caseFile.record(number, "审核议题", "退回", "依据不足，请补充。", LIAISON);
        clock.advance(Duration.ofMinutes(5));
        caseFile.record(number, "催办未答复单位", "已催办市财政局。");

        assertThat(caseFile.entries(number))
                .containsExactly(
                        new CaseEntry("审核议题", "退回", "依据不足，请补充。", "legal-liaison", "市法制办联络员（代市法制办副主任）", TestClock.START),
                        new CaseEntry("催办未答复单位", "", "已催办市财政局。", "", "系统", TestClock.START.plusMinutes(5)));
    }

    @Test
    void rareCharactersSurvive() {
        caseFile.record(number, "提出议题", "", "𠮷、镕、㛃", LIAISON);

        assertThat(caseFile.entries(number).get(0).text()).isEqualTo("𠮷、镕、㛃");
    }

    @Test
    void theRecordAsTextShowsWhoDidWhatAndWhy() {
        caseFile.record(number, "审核议题", "退回", "依据不足。\n\n请补充。", LIAISON);

        assertThat(caseFile.asText(number))
                .isEqualTo("- 2026-11-24 09:00　市法制办联络员（代市法制办副主任）　审核议题：**退回**  \n  依据不足。  \n  请补充。");
    }

    @Test
    void whatPeopleTypedCannotFormatTheRecord() {
        caseFile.record(number, "提出议题", "", "<b>1*2*</b> [此处](http://a.b) {{x}}", LIAISON);

        assertThat(caseFile.asText(number)).endsWith("&lt;b&gt;1\\*2\\*&lt;/b&gt; \\[此处\\](http\\://a.b) {{x}}");
    }

    @Test
    void aNewCaseHasAnEmptyRecord() {
        assertThat(caseFile.asText(number)).isEqualTo("尚无办理记录。");
    }

    @Test
    void anArchivedCaseTakesNoFurtherEntry() {
        caseFile.record(number, "提出议题", "", "", LIAISON);
        caseFile.archive(number, "某议题", "已议定", "{\"title\":\"某议题\"}");

        assertThatThrownBy(() -> caseFile.record(number, "审核议题", "同意", "", LIAISON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document.case-archived"))
                .hasMessageContaining(number.value())
                .hasMessageContaining("审核议题");
        assertThat(caseFile.entries(number)).hasSize(1);
    }

    @Test
    void textBeyondTheColumnIsRefusedWithItsLength() {
        assertThatThrownBy(() -> caseFile.record(number, "提出议题", "", "长".repeat(20001), LIAISON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document.text-too-long"))
                .hasMessageContaining("20001");
    }

    @Test
    void onlyJsonIsArchived() {
        assertThatThrownBy(() -> caseFile.archive(number, "某议题", "已议定", "not json"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
