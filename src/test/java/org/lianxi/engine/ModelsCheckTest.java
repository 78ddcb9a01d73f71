package org.lianxi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.StartupCheck.Finding;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;

@LianxiTest
class ModelsCheckTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://lianxi.org/test">
              <bpmn:process id="models-check" name="自检样例" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="startEvent_begun" name="已开始"/>
                <bpmn:sequenceFlow id="flow_1" sourceRef="startEvent_begun" targetRef="userTask_check"/>
                <bpmn:userTask id="userTask_check" name="核对" camunda:candidateGroups="%s" %s>
                  <bpmn:extensionElements>
                    <camunda:taskListener event="complete" delegateExpression="%s"/>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="flow_2" sourceRef="userTask_check" targetRef="endEvent_done"/>
                <bpmn:endEvent id="endEvent_done" name="已完成"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String FORM_REFERENCE = "camunda:formRef='models-check-check' camunda:formRefBinding='latest'";

    private static final String FORM = """
            {"id": "models-check-check", "type": "default", "schemaVersion": 16, "components": [],
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0"}
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    ModelsCheck modelsCheck;

    @AfterEach
    void takeTheModelAway() {
        repository
                .createDeploymentQuery()
                .deploymentName("models-check")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aSoundModelIsNotMentioned() {
        deploy("office,${unit}-liaison", FORM_REFERENCE, "${modelsCheck}", true);

        assertThat(sentences()).isEmpty();
    }

    @Test
    void aFormThatIsNotDeployedIsNamedWithItsTask() {
        deploy("office", FORM_REFERENCE, "${modelsCheck}", false);

        assertThat(sentences())
                .containsExactly("模型“自检样例”（models-check 第1版）的“核对”（userTask_check）指定的表单“models-check-check”没有部署，"
                        + "办理人打不开这一步。请把 forms/models-check-check.form 与模型一起部署。（代码：engine.form-missing）");
    }

    @Test
    void aFormBoundToTheDeploymentMustBeInIt() {
        deploy(
                "office",
                "camunda:formRef='models-check-check' camunda:formRefBinding='deployment'",
                "${modelsCheck}",
                true);
        assertThat(sentences()).isEmpty();

        deploy(
                "office",
                "camunda:formRef='models-check-check' camunda:formRefBinding='deployment'",
                "${modelsCheck}",
                false);
        assertThat(sentences()).singleElement().asString().contains("第2版", "engine.form-missing");
    }

    @Test
    void aTaskWithoutAFormIsNamed() {
        deploy("office", "", "${modelsCheck}", false);

        assertThat(sentences()).singleElement().asString().contains("没有指定表单", "engine.form-not-set");
    }

    @Test
    void aBeanThatDoesNotExistIsNamedWithTheTaskThatCallsIt() {
        deploy("office", FORM_REFERENCE, "${noSuchTask}", true);

        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("“核对”（userTask_check）调用的服务“${noSuchTask}”不存在", "engine.bean-missing");
    }

    @Test
    void groupsThatDoNotExistAreNamed() {
        deploy("offices, ${unit}-liaisons", FORM_REFERENCE, "${modelsCheck}", true);

        assertThat(sentences())
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains("候选组“offices”不存在", "engine.group-unknown"))
                .anySatisfy(sentence -> assertThat(sentence).contains("候选组“${unit}-liaisons”不存在"));
    }

    @Test
    void nothingThatItFindsPreventsTheStart() {
        deploy("offices", "", "${noSuchTask}", false);

        assertThat(modelsCheck.findings()).isNotEmpty().noneMatch(Finding::fatal);
    }

    private List<String> sentences() {
        return modelsCheck.findings().stream()
                .map(Finding::sentence)
                .filter(sentence -> sentence.contains("models-check "))
                .toList();
    }

    private void deploy(String groups, String form, String listener, boolean withForm) {
        var deployment = repository
                .createDeployment()
                .name("models-check")
                .addString("models-check.bpmn", MODEL.formatted(groups, form, listener));
        if (withForm) {
            deployment.addString("models-check-check.form", FORM);
        }
        deployment.deploy();
    }
}
