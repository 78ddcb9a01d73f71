package org.lianxi.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxi.kernel.Refusal;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the guard lets through, and what it refuses with which sentence. The sample is the model that offices use. */
@LianxiTest
class GuardTest {

    private static final Path FILES = Path.of("");
    private static final String TOPIC = read("processes/topic.bpmn");
    private static final String FORM = read("forms/topic-reviewTopic.form");
    private static final String LIMITS = read("processes/joint-approval-limits.dmn");

    @Autowired
    RepositoryService repository;

    /** One slip or attack: what is changed in the model, and what is said of it. */
    record Broken(String what, String from, String to, String code, String sentence) {

        String model() {
            assertThat(TOPIC).as(what).contains(from);
            return TOPIC.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Broken> broken() {
        var review = "<bpmn:userTask id=\"userTask_reviewTopic\" name=\"审核议题\"";
        var reviewListener = "<camunda:taskListener delegateExpression=\"${reviewTopicTask}\" event=\"complete\" />";
        var extension = "<bpmn:extensionElements>";
        var condition = "${topicReview == 'agree'}";
        return Stream.of(
                new Broken(
                        "a script",
                        "</bpmn:process>",
                        "<bpmn:scriptTask id=\"scriptTask_x\" name=\"跑脚本\" scriptFormat=\"javascript\">"
                                + "<bpmn:script>1</bpmn:script></bpmn:scriptTask></bpmn:process>",
                        "model.code-not-allowed",
                        "“跑脚本”（scriptTask_x）含有不允许的 scriptTask"),
                new Broken(
                        "a Java class",
                        review,
                        review + " camunda:class=\"java.lang.Runtime\"",
                        "model.code-not-allowed",
                        "“审核议题”（userTask_reviewTopic）设置了不允许的 camunda:class"),
                new Broken(
                        "a Java class as listener",
                        reviewListener,
                        "<camunda:taskListener class=\"a.B\" event=\"complete\" />",
                        "model.refused",
                        "的监听器设置了不允许的“class”"),
                new Broken(
                        "a script as listener",
                        reviewListener,
                        reviewListener
                                + "<camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"groovy\">1</camunda:script>"
                                + "</camunda:taskListener>",
                        "model.code-not-allowed",
                        "含有不允许的 script"),
                new Broken(
                        "a connector",
                        extension,
                        extension
                                + "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
                        "model.code-not-allowed",
                        "camunda:connector"),
                new Broken(
                        "an input parameter that is a script",
                        extension,
                        extension
                                + "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"js\">1"
                                + "</camunda:script></camunda:inputParameter></camunda:inputOutput>",
                        "model.code-not-allowed",
                        "camunda:inputOutput"),
                new Broken(
                        "reflection in a condition",
                        condition,
                        "${''.getClass().forName('java.lang.Runtime') != null}",
                        "model.expression-not-allowed",
                        "的条件“${''.getClass().forName('java.lang.Runtime') != null}”写法不对"),
                new Broken(
                        "a call in a condition",
                        condition,
                        "${runtimeService.deleteProcessInstance('1','')}",
                        "model.expression-not-allowed",
                        "写法不对"),
                new Broken(
                        "a condition in another language",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">"
                                + condition,
                        "model.code-not-allowed",
                        "的条件用了“groovy”语言"),
                new Broken(
                        "an expression in a name",
                        "name=\"审核议题\"",
                        "name=\"${execution.processEngineServices}\"",
                        "model.expression-not-allowed",
                        "在不能用表达式的地方写了"),
                new Broken(
                        "an expression in the documentation",
                        "谁：组长或副组长，一人审核即可。",
                        "谁：${dataSource}",
                        "model.expression-not-allowed",
                        "在不能用表达式的地方写了“谁：${dataSource}"),
                new Broken(
                        "an embedded form",
                        review,
                        review + " camunda:formKey=\"embedded:app:x.html\"",
                        "model.code-not-allowed",
                        "camunda:formKey"),
                new Broken(
                        "a service that does not exist",
                        "${reviewTopicTask}\" event=\"create\"",
                        "${reviewTopikTask}\" event=\"create\"",
                        "model.bean-missing",
                        "“审核议题”（userTask_reviewTopic）调用的服务“${reviewTopikTask}”不存在"),
                new Broken(
                        "a bean of the application that is not published",
                        "${reviewTopicTask}\" event=\"create\"",
                        "${dataSource}\" event=\"create\"",
                        "model.bean-missing",
                        "“${dataSource}”不存在，或者不能用在这里"),
                new Broken(
                        "a form that does not exist",
                        "camunda:formRef=\"topic-reviewTopic\"",
                        "camunda:formRef=\"topic-reviewTopik\"",
                        "model.form-missing",
                        "指定的表单“topic-reviewTopik”没有部署"),
                new Broken(
                        "no form",
                        "camunda:formRef=\"topic-reviewTopic\" camunda:formRefBinding=\"latest\"",
                        "",
                        "model.form-not-set",
                        "“审核议题”（userTask_reviewTopic）没有指定表单"),
                new Broken(
                        "nobody to take the answers", reviewListener, "", "model.listener-missing", "没有指定由哪个服务接收填写的内容"),
                new Broken(
                        "a group that does not exist",
                        "camunda:candidateGroups=\"leader,deputy-leader\"",
                        "camunda:candidateGroups=\"leaders\"",
                        "model.group-unknown",
                        "的候选组“leaders”不存在"),
                new Broken(
                        "nobody to do it",
                        "camunda:candidateGroups=\"leader,deputy-leader\"",
                        "",
                        "model.group-missing",
                        "没有写由谁办理"),
                new Broken(
                        "a variable that nobody sets",
                        condition,
                        "${topicReviw == 'agree'}",
                        "model.variable-unknown",
                        "用了没有人设置的变量“topicReviw”"),
                new Broken(
                        "a time limit that nobody can read",
                        "${deferredUntil}",
                        "五天",
                        "model.timer-unreadable",
                        "的期限“五天”读不懂"),
                new Broken(
                        "days that know no holidays",
                        "${deferredUntil}",
                        "P5D",
                        "model.timer-unreadable",
                        "“P5D”不认识节假日"),
                new Broken(
                        "no clause",
                        "<camunda:property name=\"clause\" value=\"3.2.2f\" />",
                        "",
                        "model.clause-missing",
                        "没有注明条款"),
                new Broken(
                        "a clause that the regulation does not have",
                        "name=\"clause\" value=\"3.2.2f\"",
                        "name=\"clause\" value=\"9.9\"",
                        "model.clause-unknown",
                        "注明的条款“9.9”制度中没有"),
                new Broken(
                        "no time for the history",
                        "camunda:historyTimeToLive=\"P3650D\"",
                        "",
                        "model.ttl-missing",
                        "没有写历史保存期限"),
                new Broken(
                        "a document type",
                        "?>",
                        "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                        "model.file-unreadable",
                        "含有 DOCTYPE"),
                new Broken("half a file", "</bpmn:definitions>", "", "model.file-unreadable", "不是完整的 XML"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsWrongIsRefusedWithItsPlaceAndWhatToDo(Broken broken) {
        var before = versions();

        var refusal = refused(Map.of("topic.bpmn", broken.model()));

        assertThat(refusal.sentence()).contains("没有部署", "topic.bpmn", broken.sentence(), "现有流程不受影响");
        assertThat(refusal.code()).isEqualTo(broken.code());
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var model = TOPIC.replace("topicReview ==", "topicReviw ==")
                .replace("camunda:candidateGroups=\"leader,deputy-leader\"", "camunda:candidateGroups=\"leaders\"");

        var refusal = refused(Map.of("topic.bpmn", model, "topic.js", "alert(1)"));

        assertThat(refusal.code()).isEqualTo("model.refused");
        assertThat(refusal.sentence()).contains("topic.js 不能部署", "leaders", "topicReviw", "1. ", "2. ", "3. ");
    }

    @Test
    void aFormAsksForWhatItsServiceReadsAndNothingElse() {
        var asksMore = FORM.replaceFirst("(?m)^ {6}\"key\": \"opinion\"", "      \"key\": \"remark\"");
        var lacks = FORM.replaceFirst("\"key\": \"decision\"", "\"key\": \"opinion\"");

        assertThat(refused(Map.of("topic.bpmn", TOPIC, "topic-reviewTopic.form", asksMore))
                        .sentence())
                .contains("（remark）没有服务读取，填了也不会保存");
        assertThat(refused(Map.of("topic.bpmn", TOPIC, "topic-reviewTopic.form", lacks))
                        .sentence())
                .contains("缺少字段“decision”，没有它不能办理");
    }

    @Test
    void aFormAloneIsCheckedAsWell() {
        assertThat(refused(Map.of("topic-reviewTopic.form", "不是表单")).code()).isEqualTo("model.file-unreadable");
        assertThat(refused(Map.of("other.form", FORM)).code()).isEqualTo("model.form-id");
        assertThat(refused(Map.of(
                                "topic-reviewTopic.form",
                                FORM.replaceFirst("\"type\": \"textarea\"", "\"type\": \"iframe\"")))
                        .code())
                .isEqualTo("model.form-component");
        assertThat(refused(Map.of("topic-reviewTopic.form", FORM.replace("Camunda Platform", "Camunda Cloud")))
                        .code())
                .isEqualTo("model.form-platform");
    }

    @Test
    void aDecisionTableComparesAndRunsNothing() {
        var juel = LIMITS.replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"juel\" ");
        var external = LIMITS.replaceFirst(
                "<text>[^<]*</text>",
                "<text>function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\" } }</text>");
        var noHistory = LIMITS.replaceAll("camunda:historyTimeToLive=\"[^\"]*\"", "");

        assertThat(refused(Map.of("joint-approval-limits.dmn", juel)).code()).isEqualTo("model.expression-not-allowed");
        assertThat(refused(Map.of("joint-approval-limits.dmn", external)).code())
                .isEqualTo("model.code-not-allowed");
        assertThat(refused(Map.of("joint-approval-limits.dmn", noHistory)).code())
                .isEqualTo("model.ttl-missing");
    }

    @Test
    void whatStandsInTheHouseIsSound() throws IOException {
        var deployment = repository.createDeployment().name("sound");
        for (var folder : new String[] {"processes", "forms"}) {
            try (var files = Files.list(FILES.resolve(folder))) {
                files.filter(file -> !file.toString().endsWith(".md"))
                        .forEach(file -> deployment.addString(
                                file.getFileName().toString(), read(folder + "/" + file.getFileName())));
            }
        }

        var id = deployment.deploy().getId();

        repository.deleteDeployment(id, true);
    }

    private Refusal refused(Map<String, String> files) {
        var deployment = repository.createDeployment().name("broken");
        files.forEach(deployment::addString);
        var refusal = catchThrowableOfType(Refusal.class, deployment::deploy);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private long versions() {
        return repository.createProcessDefinitionQuery().count();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
