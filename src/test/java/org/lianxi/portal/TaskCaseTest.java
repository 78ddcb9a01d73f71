package org.lianxi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tab 案卷 beside a task. */
@LianxiServerTest
class TaskCaseTest {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    private String topic = "";

    @BeforeEach
    void aTopicWaitsForTheOffice() {
        clock.set(TestClock.START);
        topic = office.proposeTopic("并联审批<b>");
    }

    @Test
    void whoeverHasTheTaskReadsTheCaseTheDeadlineTheClauseAndWhyItIsTheirs() {
        var shown = shown("office-clerk", task()).body();

        assertThat(shown)
                .contains("提出的议题“并联审批&lt;b&gt;”", "/topics/" + topic)
                .contains("本步骤 2026年11月", "联席会议制度第 4.5d 条")
                .contains("模型把这一步交给您现任的岗位（联席会议办公室工作人员", "还可以办理的：")
                .contains("上传材料", "提出议题")
                .doesNotContain("<html");
    }

    @Test
    void whoMayNotSeeTheTaskFindsNothing() {
        var task = task();

        assertThat(shown("emergency-liaison", task).statusCode()).isEqualTo(404);
        assertThat(shown("office-clerk", "no-such-task").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverTookItUpIsNamed() {
        var task = task();
        office.as("office-clerk", () -> {
            tasks.claim(task, "office-clerk");
            return true;
        });

        assertThat(shown("office-clerk", task).body()).contains("您已经认领这项任务。");
        assertThat(shown("office-director", task).body()).contains("这项任务已由", "认领。");
    }

    private String task() {
        return office.task(topic, "userTask_checkForm").getId();
    }

    private HttpResponse<String> shown(String person, String task) {
        var visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor.get("/tasks/" + task + "/case");
    }
}
