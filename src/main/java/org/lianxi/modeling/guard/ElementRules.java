package org.lianxi.modeling.guard;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What each kind of element must have, and which names it may use. */
final class ElementRules {

    private static final Set<String> TASKS = Set.of(
            "userTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "receiveTask",
            "manualTask",
            "task",
            "callActivity");

    private static final Set<String> SERVICES = Set.of("serviceTask", "sendTask", "businessRuleTask");
    private static final Set<String> MOMENTS = Set.of("timeDate", "timeDuration", "timeCycle");
    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "completionCondition", "condition");
    private static final String CASE_NUMBER = "#{execution.processBusinessKey}";

    private final Element root;
    private final Vocabulary vocabulary;
    private final FilesTogether deployed;
    private final Faults faults;
    private final FormRules forms;
    private final Set<String> ownVariables;

    ElementRules(Element root, Vocabulary vocabulary, FilesTogether deployed, Faults faults) {
        this.root = root;
        this.vocabulary = vocabulary;
        this.deployed = deployed;
        this.faults = faults;
        this.forms = new FormRules(vocabulary, deployed, faults);
        this.ownVariables = new TreeSet<>();
        SafeXml.all(root).map(each -> BpmnXml.camunda(each, "elementVariable")).forEach(ownVariables::add);
    }

    /** Where to put what is found. */
    interface Faults {

        void add(Element element, String sentence, String code);
    }

    /** Whether the text of the element is checked here, because an expression may stand in it. */
    boolean readsTextOf(Element element) {
        return BpmnXml.BPMN.equals(element.getNamespaceURI())
                && (MOMENTS.contains(element.getLocalName()) || CONDITIONS.contains(element.getLocalName()));
    }

    void check(Element element, Element named) {
        if (BpmnXml.CAMUNDA.equals(element.getNamespaceURI())) {
            checkExtension(element, named);
        } else if (BpmnXml.BPMN.equals(element.getNamespaceURI())) {
            checkElement(element, named);
        }
    }

    private void checkElement(Element element, Element named) {
        var kind = element.getLocalName();
        checkBean(BpmnXml.camunda(element, "delegateExpression"), named, vocabulary.delegates()::contains);
        checkGroups(element, named);
        checkVariable(BpmnXml.camunda(element, "collection"), named, false);
        checkVariable(BpmnXml.camunda(element, "candidateUsers"), named, true);
        checkMoment(BpmnXml.camunda(element, "dueDate"), named);
        checkMoment(BpmnXml.camunda(element, "followUpDate"), named);
        if (MOMENTS.contains(kind)) {
            checkTimer(kind, SafeXml.ownText(element), named);
        } else if (CONDITIONS.contains(kind)) {
            checkCondition(element, named);
        } else if (kind.equals("process")) {
            checkProcess(element);
        } else if (kind.equals("messageEventDefinition")) {
            checkMessage(element, named);
        }
        if (TASKS.contains(kind)) {
            checkClause(element);
        }
        if (SERVICES.contains(kind)) {
            checkService(element);
        }
        if (kind.equals("callActivity")) {
            checkCall(element);
        }
        if (kind.equals("userTask") || !BpmnXml.camunda(element, "formRef").isEmpty()) {
            forms.check(element);
        }
    }

    private void checkExtension(Element element, Element named) {
        switch (element.getLocalName()) {
            case "taskListener" ->
                checkBean(element.getAttribute("delegateExpression"), named, vocabulary.taskListeners()::contains);
            case "executionListener" ->
                checkBean(element.getAttribute("delegateExpression"), named, vocabulary.executionListeners()::contains);
            case "property" -> checkServing(element, named);
            case "in", "out" -> checkMapping(element, named);
            default -> {
                // Nothing that could name anything.
            }
        }
    }

    private void checkBean(String expression, Element named, Predicate<String> known) {
        if (expression.isEmpty()) {
            return;
        }
        if (Expressions.oneName(expression).filter(known).isEmpty()) {
            faults.add(
                    named,
                    "调用的服务“%s”不存在，或者不能用在这里，流程走到这里会停下。请核对 delegateExpression 的拼写，或升级到带有该服务的版本"
                            .formatted(BpmnFile.shortened(expression)),
                    "model.bean-missing");
        }
    }

    /** A user task may name the bean that serves it as a property: element templates can write no listener. */
    private void checkServing(Element property, Element named) {
        if (property.getAttribute("name").equals(FormRules.SERVICE) && BpmnXml.is(named, "userTask")) {
            checkBean("${%s}".formatted(property.getAttribute("value")), named, vocabulary.taskListeners()::contains);
        }
    }

    private void checkGroups(Element element, Element named) {
        Stream.of("candidateGroups", "candidateStarterGroups")
                .map(attribute -> BpmnXml.camunda(element, attribute))
                .flatMap(offered -> Stream.of(offered.split(",")))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .forEach(group -> checkGroup(group, named));
        if (BpmnXml.is(element, "userTask")
                && BpmnXml.camunda(element, "candidateGroups").isEmpty()
                && BpmnXml.camunda(element, "candidateUsers").isEmpty()) {
            faults.add(named, "没有写由谁办理，没有人能看到这一步。请填写候选组（Candidate groups）", "model.group-missing");
        }
    }

    private void checkGroup(String group, Element named) {
        if (Expressions.isIn(group)) {
            var variable = Expressions.group(group);
            if (variable.isEmpty()) {
                faults.add(
                        named,
                        "的候选组“%s”写法不对。请写组名、${变量} 或 ${变量}-liaison".formatted(BpmnFile.shortened(group)),
                        "model.expression-not-allowed");
                return;
            }
            variable.ifPresent(name -> checkName(name, named));
        }
        var suffix = Expressions.groupSuffix(group);
        var isKnown = deployed.groups().isEmpty()
                || (Expressions.isIn(group)
                        ? deployed.groups().stream().anyMatch(known -> known.endsWith(suffix))
                        : deployed.groups().contains(group));
        if (!isKnown) {
            faults.add(
                    named, "的候选组“%s”不存在，没有人能看到这一步。请改用“组织”中已有的组，或在单位和岗位文件中增加该组".formatted(group), "model.group-unknown");
        }
    }

    /** @param expressionOnly whether a bare word means something else than a variable */
    private void checkVariable(String text, Element named, boolean expressionOnly) {
        if (text.isEmpty() || expressionOnly && !Expressions.isIn(text)) {
            return;
        }
        var name = Expressions.isIn(text) ? Expressions.oneName(text) : Optional.of(text);
        if (name.isEmpty()) {
            faults.add(
                    named, "的“%s”不是一个变量。请写 ${变量名}".formatted(BpmnFile.shortened(text)), "model.expression-not-allowed");
        }
        name.ifPresent(known -> checkName(known, named));
    }

    private void checkName(String variable, Element named) {
        if (!vocabulary.variables().contains(variable)
                && !ownVariables.contains(variable)
                && !Expressions.isCounter(variable)) {
            faults.add(named, "用了没有人设置的变量“%s”，流程走到这里会停下。请核对拼写".formatted(variable), "model.variable-unknown");
        }
    }

    private void checkCondition(Element element, Element named) {
        var text = SafeXml.ownText(element);
        if (!element.getAttribute("language").isEmpty()) {
            faults.add(
                    named, "的条件用了“%s”语言。请只写一个条件".formatted(element.getAttribute("language")), "model.code-not-allowed");
        }
        var variable = Expressions.condition(text);
        if (variable.isEmpty()) {
            faults.add(
                    named,
                    "的条件“%s”写法不对。请写一个是否（${变量} 或 ${!变量}）或者一个比较（${变量 == '值'}）".formatted(BpmnFile.shortened(text)),
                    "model.expression-not-allowed");
        }
        variable.ifPresent(name -> checkName(name, named));
    }

    private void checkMoment(String text, Element named) {
        if (!text.isEmpty() && !Moments.isTerm(text) && !Moments.isDate(text)) {
            checkVariable(text, named, false);
        }
    }

    private void checkTimer(String kind, String text, Element named) {
        if (Expressions.isIn(text)) {
            checkVariable(text, named, true);
            return;
        }
        if (Moments.countsDays(text)) {
            faults.add(
                    named,
                    "的期限“%s”不认识节假日。请写工作日（WD5）或自然日（ND60）".formatted(BpmnFile.shortened(text)),
                    "model.timer-unreadable");
            return;
        }
        var readable =
                switch (kind) {
                    case "timeDuration" -> Moments.isTerm(text) || Moments.isDuration(text);
                    case "timeDate" -> Moments.isTerm(text) || Moments.isDate(text);
                    default -> Moments.isCycle(text);
                };
        if (!readable) {
            faults.add(
                    named,
                    "的期限“%s”读不懂。请写 WD5（工作日）、ND60（自然日）、PT2H 或 ${变量}".formatted(BpmnFile.shortened(text)),
                    "model.timer-unreadable");
        }
    }

    private void checkProcess(Element process) {
        if (BpmnXml.camunda(process, "historyTimeToLive").isEmpty()) {
            faults.add(process, "没有写历史保存期限（History time to live）。请填写，如 P3650D", "model.ttl-missing");
        }
    }

    /** A message that nobody sends is waited for for ever. */
    private void checkMessage(Element definition, Element named) {
        var name = SafeXml.all(root)
                .filter(each -> BpmnXml.is(each, "message"))
                .filter(message -> message.getAttribute("id").equals(definition.getAttribute("messageRef")))
                .map(message -> message.getAttribute("name"))
                .findFirst()
                .orElse("");
        if (!vocabulary.messages().contains(name)) {
            faults.add(named, "等待的消息“%s”没有人发出。请改用名词对照表列出的消息".formatted(name), "model.message-unknown");
        }
    }

    private void checkClause(Element task) {
        var clause = BpmnXml.property(task, "clause").orElse("");
        if (clause.isEmpty()) {
            faults.add(task, "没有注明条款。请在扩展属性中加 clause，写条款号；制度没有规定的写 none，并在说明中写“本系统约定”和理由", "model.clause-missing");
        } else if (clause.equals("none") && !documentation(task).contains("本系统约定")) {
            faults.add(task, "的条款写了 none，说明中却没有“本系统约定”和理由。请补充", "model.clause-missing");
        } else if (!clause.equals("none") && !vocabulary.clauses().contains(clause)) {
            faults.add(task, "注明的条款“%s”制度中没有。请核对条款号".formatted(clause), "model.clause-unknown");
        }
    }

    private void checkService(Element task) {
        var decision = BpmnXml.camunda(task, "decisionRef");
        if (!decision.isEmpty() && !deployed.hasDecision(decision)) {
            faults.add(task, "查的决策表“%s”没有部署。请与模型一起部署".formatted(decision), "model.decision-missing");
        }
        if (decision.isEmpty() && BpmnXml.camunda(task, "delegateExpression").isEmpty()) {
            faults.add(task, "没有指定服务。请填写 delegateExpression", "model.bean-missing");
        }
        checkVariable(BpmnXml.camunda(task, "resultVariable"), task, false);
    }

    private void checkCall(Element call) {
        var process = call.getAttribute("calledElement").strip();
        if (!deployed.hasProcess(process)) {
            faults.add(call, "调用的流程“%s”不存在。请核对 Called element，或与模型一起部署".formatted(process), "model.process-missing");
        }
    }

    private void checkMapping(Element mapping, Element named) {
        var key = mapping.getAttribute("businessKey");
        if (!key.isEmpty() && !key.equals(CASE_NUMBER)) {
            faults.add(
                    named,
                    "传递的业务键“%s”不对。请写 %s".formatted(BpmnFile.shortened(key), CASE_NUMBER),
                    "model.expression-not-allowed");
        }
        for (var attribute : SafeXml.attributes(mapping)) {
            switch (attribute.getLocalName()) {
                case "source", "target" -> checkVariable(attribute.getValue(), named, false);
                case "businessKey", "local" -> {
                    // Checked above, or says nothing that could run.
                }
                default ->
                    faults.add(
                            named,
                            "用“%s”传递变量，不允许。请逐个写明传递的变量（source 和 target）".formatted(attribute.getLocalName()),
                            "model.expression-not-allowed");
            }
        }
    }

    private static String documentation(Element element) {
        return SafeXml.children(element).stream()
                .filter(each -> BpmnXml.is(each, "documentation"))
                .map(SafeXml::ownText)
                .reduce("", String::concat);
    }
}
