package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the two REST interfaces of the engine answer when something is refused. */
@LianxiServerTest
class RestAnswersTest {

    private static final String MARK = "lianxi.test.attack";
    private static final String ATTACK = "${''.getClass().forName('java.lang.System').getMethod('setProperty', "
            + "''.getClass(), ''.getClass()).invoke(null, '" + MARK + "', 'seen')}";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void removeMark() {
        System.clearProperty(MARK);
    }

    @Test
    void aRefusalArrivesAsTheBareSentenceOverEngineRest() {
        var answer = basicPost(
                "legal-liaison", "/engine-rest/process-definition/key/topic/submit-form", "{\"variables\":{}}");

        assertRefused(answer);
    }

    @Test
    void nobodyStartsACaseInTheMiddleOfItsModel() {
        var instructions = "{\"businessKey\":\"2026-YT-9999\",\"startInstructions\":"
                + "[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_reviewTopic\"}]}";
        var visitor = new Visitor(port);
        visitor.signIn("finance-liaison");
        visitor.get("/camunda/app/tasklist/default/");

        assertThat(basicPost("finance-liaison", "/engine-rest/process-definition/key/topic/start", instructions)
                        .statusCode())
                .isEqualTo(403);
        assertThat(basicPost("finance-liaison", "/engine-rest/process-definition/key/topic/%73tart", instructions)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(
                                "/camunda/api/engine/engine/default/process-definition/key/topic/start",
                                instructions,
                                "X-XSRF-TOKEN",
                                visitor.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRefusalArrivesAsTheBareSentenceInTheTasklist() {
        var visitor = new Visitor(port);
        visitor.signIn("legal-liaison");
        visitor.get("/camunda/app/tasklist/default/");

        var answer = visitor.post(
                "/camunda/api/engine/engine/default/process-definition/key/topic/submit-form",
                "{\"variables\":{}}",
                "X-XSRF-TOKEN",
                visitor.cookie("XSRF-TOKEN"));

        assertRefused(answer);
    }

    @Test
    void anAnalystsModelThatRunsCodeIsRefusedWithASentence() {
        var answer = deploy("analyst", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="forbidden" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/><sequenceFlow id="f" sourceRef="start" targetRef="task_script"/>
                    <scriptTask id="task_script" scriptFormat="javascript"><script>1</script></scriptTask>
                  </process>
                </definitions>""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"message\":\"没有部署，有", "task_script", "scriptTask", "model.code-not-allowed")
                .doesNotContain("ENGINE-");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("forbidden")
                        .count())
                .isZero();
    }

    @Test
    void anAnalystDeploysAGoodModelAndNobodyElseDoes() throws JsonProcessingException {
        var model = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="harmless" name="𠮷镕㛃" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                  </process>
                </definitions>""";

        assertThat(deploy("office-director", model).statusCode()).isEqualTo(403);
        assertThat(deploy("legal-liaison", model).statusCode()).isEqualTo(403);
        assertThat(deploy("analyst", model).statusCode()).isEqualTo(200);
        var found = new ObjectMapper()
                .readTree(basicGet("analyst", "/engine-rest/process-definition?key=harmless")
                        .body());
        assertThat(found.path(0).path("name").asText()).isEqualTo("𠮷镕㛃");
    }

    @Test
    void aTaskQueryRunsNoExpression() {
        var plain = basicPost(
                "legal-liaison", "/engine-rest/task", "{\"candidateUserExpression\":\"%s\"}".formatted(ATTACK));
        var inOrBlock = basicPost(
                "legal-liaison",
                "/engine-rest/task",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(ATTACK));
        var counted = basicPost(
                "legal-liaison",
                "/engine-rest/task/count",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(ATTACK));

        assertThat(plain.statusCode()).isEqualTo(422);
        assertThat(inOrBlock.statusCode()).isEqualTo(422);
        assertThat(counted.statusCode()).isEqualTo(422);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void nothingIsWrittenBesideTheCase() {
        var task = tasks.newTask();
        tasks.saveTask(task);

        var comment = basicPost(
                "office-clerk", "/engine-rest/task/%s/comment/create".formatted(task.getId()), "{\"message\":\"批注\"}");
        var attachment = attach("office-clerk", task.getId());

        assertThat(comment.statusCode()).isEqualTo(422);
        assertThat(comment.body()).contains("task.nothing-beside-the-case", "批注和附件不在这里保存");
        assertThat(attachment.statusCode()).isEqualTo(422);
        assertThat(tasks.getTaskComments(task.getId())).isEmpty();
        assertThat(tasks.getTaskAttachments(task.getId())).isEmpty();
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void aFilterRunsNoExpression() {
        var plain = storedFilter("{\"candidateUserExpression\":\"%s\"}");
        var inOrBlock = storedFilter("{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}");
        var extended = basicPost(
                "legal-liaison",
                "/engine-rest/filter/%s/list".formatted(anyFilter()),
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(ATTACK));

        assertThat(plain.statusCode()).isBetween(400, 499);
        assertThat(inOrBlock.statusCode()).isBetween(400, 499);
        assertThat(extended.statusCode()).isEqualTo(422);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void theEnginesFaultsCarryNoStackTrace() {
        var answer = basicGet("system-admin", "/engine-rest/task/no-such-task/form-variables");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).doesNotContain("org.camunda.bpm.engine.impl", "\\tat ", ".java:");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"type\":\"Refusal\"", "\"code\":\"", "尚未填写")
                .doesNotContain("ENGINE-", "Exception");
    }

    private HttpResponse<String> storedFilter(String query) {
        return basicPost(
                "system-admin",
                "/engine-rest/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"攻击\",\"query\":%s}".formatted(query.formatted(ATTACK)));
    }

    private String anyFilter() {
        return basicGet("legal-liaison", "/engine-rest/filter")
                .body()
                .replaceAll("(?s)^\\[\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> deploy(String person, String model) {
        var visitor = new Visitor(port);
        var body = "--edge\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest\r\n"
                + "--edge\r\nContent-Disposition: form-data; name=\"model\"; filename=\"model.bpmn\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + model + "\r\n--edge--\r\n";
        return visitor.send(visitor.request("/engine-rest/deployment/create")
                .header("Authorization", Visitor.basic(person, Visitor.PASSWORD))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> attach(String person, String task) {
        var visitor = new Visitor(port);
        var body = "--edge\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\n附件\r\n"
                + "--edge\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttps://example.org\r\n--edge--\r\n";
        return visitor.send(visitor.request("/engine-rest/task/%s/attachment/create".formatted(task))
                .header("Authorization", Visitor.basic(person, Visitor.PASSWORD))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> basicPost(String person, String path, String json) {
        var visitor = new Visitor(port);
        return visitor.post(path, json, "Authorization", Visitor.basic(person, Visitor.PASSWORD));
    }

    private HttpResponse<String> basicGet(String person, String path) {
        var visitor = new Visitor(port);
        return visitor.send(visitor.request(path)
                .header("Authorization", Visitor.basic(person, Visitor.PASSWORD))
                .GET());
    }
}
