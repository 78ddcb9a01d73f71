package org.lianxi.modeling.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A process model as far as the guard reads it. Whatever of Camunda's extensions is not on the list is refused, so that
 * what a later version of the engine can do is not open by itself.
 */
final class BpmnFile {

    private static final Set<String> CODE = Set.of("scriptTask", "script", "import", "ioSpecification");

    private static final Set<String> EXTENSIONS = Set.of(
            "executionListener", "taskListener", "properties", "property", "in", "out", "failedJobRetryTimeCycle");

    /** Camunda's attributes that say nothing that could run. */
    private static final Set<String> PLAIN = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "formRefBinding",
            "formRefVersion",
            "historyTimeToLive",
            "isStartableInTasklist",
            "versionTag",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon",
            "decisionRefBinding",
            "decisionRefVersion",
            "mapDecisionResult",
            "priority",
            "jobPriority",
            "elementVariable",
            "failedJobRetryTimeCycle",
            "decisionRef",
            "resultVariable",
            "formRef");

    /** Camunda's attributes that {@link ElementRules} looks at. */
    private static final Set<String> RULED = Set.of(
            "delegateExpression",
            "candidateGroups",
            "candidateUsers",
            "candidateStarterGroups",
            "collection",
            "dueDate",
            "followUpDate");

    /** Extension attributes without a namespace of their own that {@link ElementRules} looks at. */
    private static final Set<String> RULED_IN_EXTENSIONS = Set.of("delegateExpression", "businessKey");

    private final String file;
    private final Element root;
    private final ElementRules rules;
    private final List<Fault> faults = new ArrayList<>();

    BpmnFile(String file, Element root, Vocabulary vocabulary, FilesTogether deployed) {
        this.file = file;
        this.root = root;
        this.rules = new ElementRules(root, vocabulary, deployed, this::add);
    }

    /** Ids of the processes that the file defines. */
    static List<String> processes(Element root) {
        return SafeXml.children(root).stream()
                .filter(element -> BpmnXml.is(element, "process"))
                .map(process -> process.getAttribute("id"))
                .toList();
    }

    List<Fault> faults() {
        inspect(root, root);
        return faults;
    }

    /** @param owner the element of the model that people see, for listeners and the like that have no id */
    private void inspect(Element element, Element owner) {
        var named = element.getAttribute("id").isEmpty() ? owner : element;
        refuseCode(element, named);
        refuseExpressions(element, named);
        rules.check(element, named);
        SafeXml.children(element).forEach(child -> inspect(child, named));
    }

    private void refuseCode(Element element, Element named) {
        if (CODE.contains(element.getLocalName())) {
            add(
                    named,
                    "含有不允许的 %s。请改用系统提供的服务（delegateExpression）".formatted(element.getLocalName()),
                    "model.code-not-allowed");
        }
        if (BpmnXml.CAMUNDA.equals(element.getNamespaceURI()) && !EXTENSIONS.contains(element.getLocalName())) {
            add(named, "含有不允许的 camunda:%s。请改用系统提供的服务".formatted(element.getLocalName()), "model.code-not-allowed");
        }
        for (var attribute : SafeXml.attributes(element)) {
            var name = attribute.getLocalName();
            if (BpmnXml.CAMUNDA.equals(attribute.getNamespaceURI()) && !PLAIN.contains(name) && !RULED.contains(name)) {
                add(named, "设置了不允许的 camunda:%s。请删去，改用系统提供的服务".formatted(name), "model.code-not-allowed");
            } else if (BpmnXml.isListener(element)
                    && !Set.of("event", "id", "delegateExpression").contains(name)) {
                add(named, "的监听器设置了不允许的“%s”。请只用 delegateExpression".formatted(name), "model.code-not-allowed");
            }
        }
    }

    /** The engine evaluates expressions in places where nobody expects one: in names and in documentation, say. */
    private void refuseExpressions(Element element, Element named) {
        for (var attribute : SafeXml.attributes(element)) {
            if (Expressions.isIn(attribute.getValue()) && !isRuled(element, attribute)) {
                refuseExpression(named, attribute.getValue());
            }
        }
        var text = SafeXml.ownText(element);
        if (Expressions.isIn(text) && !rules.readsTextOf(element)) {
            refuseExpression(named, text);
        }
    }

    private void refuseExpression(Element named, String expression) {
        add(
                named,
                "在不能用表达式的地方写了“%s”。请改为文字，或者用网关上的一个条件".formatted(shortened(expression)),
                "model.expression-not-allowed");
    }

    private static boolean isRuled(Element element, Attr attribute) {
        return BpmnXml.CAMUNDA.equals(attribute.getNamespaceURI())
                ? RULED.contains(attribute.getLocalName())
                : BpmnXml.CAMUNDA.equals(element.getNamespaceURI())
                        && RULED_IN_EXTENSIONS.contains(attribute.getLocalName());
    }

    private void add(Element named, String sentence, String code) {
        var fault = new Fault(file, place(named), sentence, code);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** The element as people know it: its name and its id. */
    static String place(Element element) {
        var name = BpmnXml.name(element);
        var id = element.getAttribute("id");
        if (name.isEmpty()) {
            return id.isEmpty() ? "" : "“%s”".formatted(id);
        }
        return id.isEmpty() ? "“%s”".formatted(name) : "“%s”（%s）".formatted(name, id);
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
