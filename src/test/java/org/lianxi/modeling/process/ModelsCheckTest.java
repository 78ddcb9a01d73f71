package org.lianxi.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.StartupCheck.Finding;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestModels;
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
                  <bpmn:documentation>本系统约定：自检样例。</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:taskListener event="complete" delegateExpression="%s"/>
                    <camunda:properties><camunda:property name="clause" value="none"/></camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="flow_2" sourceRef="userTask_check" targetRef="endEvent_done"/>
                <bpmn:endEvent id="endEvent_done" name="已完成"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String FORM_REFERENCE = "camunda:formRef='models-check-check' camunda:formRefBinding='latest'";

    private static final String FORM = """
            {"id": "models-check-check", "type": "default", "schemaVersion": 16, "components": [
              {"type": "radio", "key": "decision", "label": "结论"},
              {"type": "datetime", "key": "deferUntil", "label": "暂缓至"}],
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0"}
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    TestModels testModels;

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
        deploy("office,${unit}-liaison", FORM_REFERENCE, "${reviewTopicTask}", true);

        assertThat(sentences()).isEmpty();
    }

    @Test
    void aFormThatIsNotDeployedIsNamedWithItsTask() {
        deploy("office", FORM_REFERENCE, "${reviewTopicTask}", false);

        assertThat(sentences())
                .containsExactly("模型“自检样例”（models-check 第1版）的“核对”（userTask_check）指定的表单“models-check-check”没有部署，"
                        + "办理人打不开这一步。请把 forms/models-check-check.form 与模型一起部署。（代码：model.form-missing）");
    }

    @Test
    void aFormBoundToTheDeploymentMustBeInIt() {
        deploy(
                "office",
                "camunda:formRef='models-check-check' camunda:formRefBinding='deployment'",
                "${reviewTopicTask}",
                true);
        assertThat(sentences()).isEmpty();

        deploy(
                "office",
                "camunda:formRef='models-check-check' camunda:formRefBinding='deployment'",
                "${reviewTopicTask}",
                false);
        assertThat(sentences()).singleElement().asString().contains("第2版", "model.form-missing");
    }

    @Test
    void aTaskWithoutAFormIsNamed() {
        deploy("office", "", "${reviewTopicTask}", false);

        assertThat(sentences()).singleElement().asString().contains("没有指定表单", "model.form-not-set");
    }

    @Test
    void aBeanThatDoesNotExistIsNamedWithTheTaskThatCallsIt() {
        deploy("office", FORM_REFERENCE, "${noSuchTask}", true);

        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("“核对”（userTask_check）调用的服务“${noSuchTask}”不存在，或者不能用在这里", "model.bean-missing");
    }

    @Test
    void groupsThatDoNotExistAreNamed() {
        deploy("offices, ${unit}-liaisons", FORM_REFERENCE, "${reviewTopicTask}", true);

        assertThat(sentences())
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains("候选组“offices”不存在", "model.group-unknown"))
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
        var deployment = testModels
                .deployment()
                .name("models-check")
                .addString("models-check.bpmn", MODEL.formatted(groups, form, listener));
        if (withForm) {
            deployment.addString("models-check-check.form", FORM);
        }
        deployment.deploy();
    }
}
