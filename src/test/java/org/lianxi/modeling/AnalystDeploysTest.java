package org.lianxi.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.testing.LianxiServerTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst adds a step with a form of its own and deploys it as the Camunda Modeler does. */
@LianxiServerTest
class AnalystDeploysTest {

    private static final String STEP = "userTask_firstLook";
    private static final String NAME = "analyst-test";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    Office office;

    @Autowired
    CaseFile caseFile;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onATuesday() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void theModelIsTheShippedOneAgain() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void theAddedStepIsWorkedOnAndItsOpinionIsOnRecord() throws IOException {
        assertThat(deploy("analyst", withReview(), reviewForm()).statusCode()).isEqualTo(200);
        var number = office.proposeTopic("并联审批");
        var step = office.task(number, STEP);
        assertThat(step.getName()).isEqualTo("初步核对");
        assertThat(office.shown("office-director", step)).containsKeys("title", "caseNumber", "record");

        assertThatThrownBy(() -> office.submit("office-director", step, Map.of("decision", "return")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("审核意见");
        office.submit("office-director", step, Map.of("decision", "agree", "opinion", "材料齐全。"));

        assertThat(office.tasks(number, "userTask_checkForm")).hasSize(1);
        assertThat(caseFile.entries(new CaseNumber(number)))
                .filteredOn(entry -> entry.step().equals("初步核对"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.decision()).isEqualTo("同意");
                    assertThat(entry.text()).isEqualTo("材料齐全。");
                    assertThat(entry.post()).contains("办公室");
                })
                .isInstanceOf(CaseEntry.class);
        assertThat(office.everyVariableOf(number)).doesNotContain("材料齐全");
    }

    @Test
    void whatIsSentBackTakesTheOtherWay() throws IOException {
        deploy("analyst", withReview(), reviewForm());
        var number = office.proposeTopic("并联审批");

        office.submit("office-director", office.task(number, STEP), Map.of("decision", "return", "opinion", "请补材料。"));

        assertThat(office.tasks(number, "userTask_checkForm")).isEmpty();
        assertThat(office.passed(number)).contains("endEvent_sentBack");
    }

    @Test
    void theSameFilesDeployedAgainMakeNoNewVersion() throws IOException {
        deploy("analyst", withReview(), reviewForm());
        var versions = versions();

        assertThat(deploy("analyst", withReview(), reviewForm()).statusCode()).isEqualTo(200);

        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void whatTheGuardRefusesIsReadableWhereItWasSentFromAndNothingIsKept() throws IOException {
        var versions = versions();

        var answer = deploy("analyst", withReview().replace("${stepAgreed}", "${''.getClass()}"), reviewForm());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("没有部署，有 1 处须修改", "flow_looked", "写法不对")
                .doesNotContain("ENGINE-", "Exception");
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void nobodyElseDeploys() throws IOException {
        for (var person : new String[] {"office-director", "legal-liaison", "zuzhang"}) {
            assertThat(deploy(person, withReview(), reviewForm()).statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("topic")
                .count();
    }

    /** The shipped model with one more step at its beginning, written as element templates write it. */
    private static String withReview() throws IOException {
        return read("processes/topic.bpmn")
                .replace(
                        "<bpmn:sequenceFlow id=\"flow_topicProposedToTopicSubmitted\" sourceRef=\"startEvent_topicProposed\" targetRef=\"gateway_topicSubmitted\" />",
                        """
                        <bpmn:sequenceFlow id="flow_topicProposedToTopicSubmitted" sourceRef="startEvent_topicProposed" targetRef="userTask_firstLook" />
                        <bpmn:userTask id="userTask_firstLook" name="初步核对" camunda:modelerTemplate="org.lianxi.reviewStepTask"
                            camunda:modelerTemplateVersion="1" camunda:formRef="topic-firstLook" camunda:formRefBinding="latest"
                            camunda:candidateGroups="office-director" camunda:dueDate="WD2">
                          <bpmn:documentation>谁：办公室主任。本系统约定：先看材料。</bpmn:documentation>
                          <bpmn:extensionElements>
                            <camunda:properties>
                              <camunda:property name="service" value="reviewStepTask" />
                              <camunda:property name="clause" value="none" />
                            </camunda:properties>
                          </bpmn:extensionElements>
                        </bpmn:userTask>
                        <bpmn:sequenceFlow id="flow_firstLook" sourceRef="userTask_firstLook" targetRef="gateway_looked" />
                        <bpmn:exclusiveGateway id="gateway_looked" name="可以提交？" />
                        <bpmn:sequenceFlow id="flow_looked" name="是" sourceRef="gateway_looked" targetRef="gateway_topicSubmitted">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${stepAgreed}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:sequenceFlow id="flow_sentBack" name="否" sourceRef="gateway_looked" targetRef="endEvent_sentBack">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${!stepAgreed}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:endEvent id="endEvent_sentBack" name="议题未提交" />
                        """);
    }

    private static String reviewForm() throws IOException {
        return read("docs/modeling/review-step.form").replace("\"review-step\"", "\"topic-firstLook\"");
    }

    /** As the Camunda Modeler sends it: its own fields, the diagram, and what was added under 附件. */
    private HttpResponse<String> deploy(String person, String model, String form) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("deployment-name", NAME);
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        Map.of("topic.bpmn", model, "topic-firstLook.form", form).forEach((name, content) -> body.append(
                        "--edge\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                                .formatted(name, name))
                .append("Content-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n"));
        var visitor = new Visitor(port);
        return visitor.send(visitor.request("/engine-rest/deployment/create")
                .header("Authorization", Visitor.basic(person, Visitor.PASSWORD))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body + "--edge--\r\n")));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }
}
