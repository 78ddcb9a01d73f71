package org.lianxi.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.document.application.CaseOnFile;
import org.lianxi.document.application.ReadCase;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stays of a case: its closed file for auditors, and nothing of the applicant in the engine. */
@LianxiTest
class ApprovalFileTest {

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    ReadCase readCase;

    private ApprovalDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
    }

    @Test
    void theFileHoldsOpinionsPostsClockAndLettersAndCannotBeAlteredUnseen() throws IOException {
        var number = decided();

        var file = content(number);

        assertThat(file.path("application").path("project").asText()).isEqualTo("年产五千吨食品加工项目");
        assertThat(file.path("reviews")).hasSize(2);
        assertThat(file.path("reviews").get(0).path("unit").asText()).isEqualTo("市水利局");
        assertThat(file.path("reviews").get(0).path("post").asText()).isEqualTo("市水利局联络员");
        assertThat(file.path("reviews").get(1).path("opinion").asText()).contains("施工期落实拦挡措施");
        assertThat(file.path("clocks").get(0).path("derivation").asText()).contains("受理 2026-11-24 + 45 个工作日");
        assertThat(file.path("letters")).hasSize(2);
        assertThat(onFile(number).unaltered()).isTrue();
        jdbc.sql("update case_entry set entry_text = '同意' where case_number = :number and step like '提出会签意见%'")
                .param("number", number)
                .update();
        assertThat(onFile(number).unaltered()).isFalse();
    }

    @Test
    void theEngineKeepsNothingOfTheApplicantNorOfWhatPeopleWrote() {
        var number = decided();

        assertThat(office.everyVariableOf(number))
                .doesNotContain("示例食品有限公司", "91450300MA5000000X", "0773-0000000", "施工期落实拦挡措施", "食品加工");
    }

    @Test
    void theEngineShowsADepartmentNothingButItsOwnTask() {
        var number = desk.accepted("工业投资项目", "生产建设项目水土保持方案审批");

        office.as("water-liaison", () -> {
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey(number)
                            .list())
                    .singleElement()
                    .satisfies(task -> assertThat(task.getName()).isEqualTo("提出会签意见"));
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .list())
                    .isEmpty();
            assertThat(history.createHistoricProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .list())
                    .isEmpty();
            assertThat(history.createHistoricTaskInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .list())
                    .isEmpty();
            return number;
        });
        office.as("health-liaison", () -> {
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey(number)
                            .count())
                    .isZero();
            assertThat(runtime.createVariableInstanceQuery()
                            .variableName("unit")
                            .list())
                    .isEmpty();
            return number;
        });
    }

    private String decided() {
        var number = desk.accepted("工业投资项目", "生产建设项目水土保持方案审批");
        desk.agree(number, "water");
        desk.opinion(number, "natural-resources", "agree-with-conditions", "conditions", "施工期落实拦挡措施");
        desk.consolidate(number);
        desk.grant(number, "water");
        desk.deliver(number, "2026-11-24");
        return number;
    }

    private CaseOnFile onFile(String number) {
        return readCase.by("zuzhang", new CaseNumber(number)).orElseThrow();
    }

    private JsonNode content(String number) throws IOException {
        var content = jdbc.sql("select content from case_archive where case_number = :number")
                .param("number", number)
                .query(String.class)
                .single();
        return new ObjectMapper().readTree(content);
    }
}
