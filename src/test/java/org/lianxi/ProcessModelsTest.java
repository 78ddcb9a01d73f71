package org.lianxi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model in {@code processes/} keeps to, so that code, forms and people may rely on it. */
class ProcessModelsTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Path CLAUSES = Path.of("docs", "clauses.md");

    private static final Pattern CLAUSE_ROW = Pattern.compile("(?m)^\\|(\\d(?:\\.\\d+)*[a-j]?)\\|");
    private static final Pattern ONE_FLAG_OR_ONE_COMPARISON =
            Pattern.compile("\\$\\{(!?[a-z][A-Za-z]*|[a-z][A-Za-z]* == '[a-z-]+')}");
    private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");
    private static final Pattern TERM = Pattern.compile("(WD|ND)[1-9]\\d*");
    private static final Pattern MESSAGE_NAME = Pattern.compile("[a-z]+\\.[a-z][A-Za-z]*");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    /** One file of {@code processes/}. */
    record Model(String file, BpmnModelInstance bpmn) {

        <T extends BaseElement> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        Process process() {
            var processes = all(Process.class);
            assertThat(processes).as(file).hasSize(1);
            return processes.iterator().next();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Model> models() throws IOException {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> new Model(name(file), Bpmn.readModelFromFile(file.toFile())))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAfterItsProcess(Model model) {
        assertThat(model.process().getId() + ".bpmn").isEqualTo(model.file());
        assertThat(model.process().isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void historyIsKeptForTenYears(Model model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessSaysWhatItIsFor(Model model) {
        assertThat(documentation(model.process())).contains("目的：", "触发：", "结果：", "依据：", "本系统约定", "负责：");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskIsDocumented(Model model) {
        assertThat(activities(model))
                .allSatisfy(
                        task -> assertThat(documentation(task)).as(task.getId()).isNotBlank());
        assertThat(model.all(SubProcess.class))
                .allSatisfy(
                        sub -> assertThat(documentation(sub)).as(sub.getId()).isNotBlank());
        assertThat(model.all(UserTask.class))
                .allSatisfy(
                        task -> assertThat(documentation(task)).as(task.getId()).contains("谁：", "做什么：", "期限：", "完成后："));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasItsForm(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            var expected = model.process().getId() + "-" + withoutType(task.getId());
            assertThat(task.getCamundaFormRef()).as(task.getId()).isEqualTo(expected);
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("latest");
            assertThat(formId(expected)).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStartByFormHasItsFormAndItsListener(Model model) {
        var startsByForm = model.all(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .toList();
        assertThat(startsByForm).allSatisfy(start -> {
            var expected = model.process().getId() + "-start";
            assertThat(start.getCamundaFormRef()).as(start.getId()).isEqualTo(expected);
            assertThat(formId(expected)).isEqualTo(expected);
            assertThat(extensions(start, CamundaExecutionListener.class))
                    .as(start.getId())
                    .singleElement()
                    .satisfies(listener -> {
                        assertThat(listener.getCamundaEvent()).isEqualTo("start");
                        assertThat(listener.getCamundaDelegateExpression()).matches("\\$\\{[a-z][A-Za-z]*Start}");
                    });
            assertThat(start.isCamundaAsyncBefore()).as(start.getId()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyAProcessWithAStartFormIsOfferedInTheTasklist(Model model) {
        var startsByForm = model.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormRef() != null);

        assertThat(model.process().isCamundaStartableInTasklist()).isEqualTo(startsByForm);
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneBeanListensToTheWholeLifeOfAUserTask(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            var listeners = extensions(task, CamundaTaskListener.class);
            assertThat(listeners)
                    .as(task.getId())
                    .extracting(CamundaTaskListener::getCamundaEvent)
                    .containsExactlyInAnyOrder("create", "complete");
            assertThat(listeners.stream()
                            .map(CamundaTaskListener::getCamundaDelegateExpression)
                            .collect(toSet()))
                    .as(task.getId())
                    .singleElement()
                    .asString()
                    .matches("\\$\\{[a-z][A-Za-z]*Task}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskSaysWhoMayDoIt(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceIsAJobOfItsOwnAndANamedBean(Model model) {
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]*Delegate}");
        });
        assertThat(model.all(SendTask.class)).allSatisfy(task -> {
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]*Delegate}");
        });
        assertThat(model.all(BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]*Delegate}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void noModelCarriesCode(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(tree(model.bpmn().getDocument().getRootElement())).allSatisfy(element -> {
            assertThat(element.getLocalName()).isNotIn("script", "connector", "expression");
            assertThat(element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "class"))
                    .isNull();
            assertThat(element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "expression"))
                    .isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aConditionIsOneFlagOrOneComparison(Model model) {
        assertThat(model.all(ConditionExpression.class)).allSatisfy(condition -> {
            assertThat(condition.getTextContent()).matches(ONE_FLAG_OR_ONE_COMPARISON);
            assertThat(condition.getLanguage()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyAnswerOfAnExclusiveGatewayHasItsCondition(Model model) {
        assertThat(model.all(ExclusiveGateway.class)).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNull();
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getOutgoing())
                        .as(gateway.getId())
                        .extracting(SequenceFlow::getConditionExpression)
                        .doesNotContainNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTimerWaitsForAMomentThatOurCodeComputedOrForATerm(Model model) {
        assertThat(model.all(TimerEventDefinition.class)).allSatisfy(timer -> {
            var moments = Stream.of(TimeDate.class, TimeCycle.class, TimeDuration.class)
                    .flatMap(type -> timer.getChildElementsByType(type).stream())
                    .toList();
            assertThat(moments).singleElement().satisfies(moment -> assertThat(moment.getTextContent())
                    .matches(moment instanceof TimeDuration ? TERM : ONE_VARIABLE));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskCitesAClauseOfTheRegulationOrSaysWhyNot(Model model) throws IOException {
        var known = clauses();
        assertThat(known).contains("2.1", "3.2.2f", "5.8");
        assertThat(activities(model)).allSatisfy(task -> {
            var clause = clause(task);
            if (clause.equals("none")) {
                assertThat(documentation(task)).as(task.getId()).contains("本系统约定");
            } else {
                assertThat(known).as(task.getId()).contains(clause);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCalledProcessExistsAndKnowsItsCase(Model model) throws IOException {
        var processes = models().stream().map(other -> other.process().getId()).collect(toSet());
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(processes).as(call.getId()).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("latest");
            assertThat(tree(call.getDomElement()))
                    .as(call.getId())
                    .extracting(element -> element.getAttribute("businessKey"))
                    .contains("#{execution.processBusinessKey}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void peopleReadChineseNames(Model model) {
        assertThat(model.process().getName()).isNotBlank().doesNotContainPattern(LATIN);
        assertThat(model.all(FlowElement.class).stream()
                        .map(FlowElement::getName)
                        .filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).isNotBlank().doesNotContainPattern(LATIN));
    }

    @Test
    void aMessageHasOneNameAndOneIdInAllModels() throws IOException {
        var messages = models().stream()
                .flatMap(model -> model.all(Message.class).stream())
                .toList();

        assertThat(messages).isNotEmpty().allSatisfy(message -> assertThat(message.getName())
                .matches(MESSAGE_NAME));
        assertThat(by(messages, Message::getName, Message::getId))
                .allSatisfy((name, ids) -> assertThat(ids).as(name).hasSize(1));
        assertThat(by(messages, Message::getId, Message::getName))
                .allSatisfy((id, names) -> assertThat(names).as(id).hasSize(1));
    }

    @Test
    void aMessageThatAModelSendsIsAwaitedInAnother() throws IOException {
        var awaited = models().stream()
                .flatMap(model -> model.all(MessageEventDefinition.class).stream())
                .filter(definition -> definition.getParentElement() instanceof StartEvent
                        || definition.getParentElement() instanceof BoundaryEvent)
                .map(definition -> definition.getMessage().getName())
                .collect(toSet());
        var sent = models().stream()
                .flatMap(model -> model.all(SendTask.class).stream())
                .map(task -> task.getMessage().getName())
                .collect(toSet());

        assertThat(sent).isNotEmpty();
        assertThat(awaited).containsAll(sent);
    }

    @Test
    void everyTaskFormBelongsToATask() throws IOException {
        var used = models().stream()
                .flatMap(model -> Stream.concat(
                        model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        model.all(StartEvent.class).stream()
                                .map(StartEvent::getCamundaFormRef)
                                .filter(Objects::nonNull)))
                .map(ref -> ref + ".form")
                .collect(toSet());

        try (Stream<Path> forms = Files.list(FORMS)) {
            assertThat(forms.map(ProcessModelsTest::name).filter(name -> name.endsWith(".form")))
                    .containsExactlyInAnyOrderElementsOf(used);
        }
    }

    private static List<Activity> activities(Model model) {
        return Stream.concat(model.all(Task.class).stream(), model.all(CallActivity.class).stream())
                .map(Activity.class::cast)
                .toList();
    }

    private static String clause(Activity task) {
        var clauses = extensions(task, CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals("clause"))
                .toList();
        assertThat(clauses).as("clause of " + task.getId()).hasSize(1);
        return clauses.get(0).getCamundaValue();
    }

    private static Set<String> clauses() throws IOException {
        return CLAUSE_ROW
                .matcher(Files.readString(CLAUSES))
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(toSet());
    }

    private static String formId(String ref) {
        var file = FORMS.resolve(ref + ".form");
        assertThat(file).isRegularFile();
        try {
            return new ObjectMapper().readTree(file.toFile()).path("id").asText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .reduce("", String::concat);
    }

    private static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return Stream.ofNullable(element.getExtensionElements())
                .map(ExtensionElements::getElementsQuery)
                .flatMap(query -> query.filterByType(type).list().stream())
                .toList();
    }

    private static List<DomElement> tree(DomElement root) {
        return Stream.concat(Stream.of(root), root.getChildElements().stream().flatMap(child -> tree(child).stream()))
                .toList();
    }

    private static Map<String, Set<String>> by(
            List<Message> messages, Function<Message, String> key, Function<Message, String> value) {
        return messages.stream().collect(groupingBy(key, mapping(value, toSet())));
    }

    private static String withoutType(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
