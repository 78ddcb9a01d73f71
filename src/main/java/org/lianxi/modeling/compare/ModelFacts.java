package org.lianxi.modeling.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxi.modeling.guard.BpmnXml;
import org.lianxi.modeling.guard.SafeXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A process model as facts that can be compared: for each element what people would notice about it. */
final class ModelFacts {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("userTask", "步骤"),
            Map.entry("serviceTask", "自动步骤"),
            Map.entry("sendTask", "发送步骤"),
            Map.entry("receiveTask", "接收步骤"),
            Map.entry("businessRuleTask", "查表步骤"),
            Map.entry("task", "步骤"),
            Map.entry("manualTask", "步骤"),
            Map.entry("callActivity", "子流程"),
            Map.entry("subProcess", "子过程"),
            Map.entry("exclusiveGateway", "判断"),
            Map.entry("parallelGateway", "并行网关"),
            Map.entry("inclusiveGateway", "网关"),
            Map.entry("eventBasedGateway", "等待网关"),
            Map.entry("startEvent", "开始"),
            Map.entry("endEvent", "结束"),
            Map.entry("boundaryEvent", "附着事件"),
            Map.entry("intermediateCatchEvent", "等待事件"),
            Map.entry("intermediateThrowEvent", "发出事件"),
            Map.entry("process", "流程"),
            Map.entry("textAnnotation", "注释"));

    /** Camunda's attributes that have a fact of their own. */
    private static final Set<String> TOLD = Set.of(
            "candidateGroups",
            "candidateUsers",
            "formRef",
            "delegateExpression",
            "dueDate",
            "modelerTemplate",
            "modelerTemplateVersion");

    private final Element root;
    private final Words words;
    private final Map<String, Element> byId = new TreeMap<>();

    ModelFacts(Element root, Words words) {
        this.root = root;
        this.words = words;
        SafeXml.all(root)
                .filter(element -> BpmnXml.BPMN.equals(element.getNamespaceURI()))
                .filter(element -> !element.getAttribute("id").isEmpty())
                .forEach(element -> byId.put(element.getAttribute("id"), element));
    }

    /** Everything that people see as a thing of its own, by id; lines are facts of where they begin. */
    List<String> ids() {
        return SafeXml.all(root)
                .filter(element -> BpmnXml.BPMN.equals(element.getNamespaceURI()))
                .filter(element -> KINDS.containsKey(element.getLocalName()))
                .map(element -> element.getAttribute("id"))
                .toList();
    }

    /** 步骤“审核议题”. */
    String title(String id) {
        var element = byId.get(id);
        return element == null ? "“%s”".formatted(id) : KINDS.getOrDefault(element.getLocalName(), "") + name(element);
    }

    /** By label, in the order in which they are told. */
    Map<String, String> of(String id) {
        var element = byId.get(id);
        var facts = new LinkedHashMap<String, String>();
        if (element == null) {
            return facts;
        }
        facts.put("名称", element.getAttribute("name"));
        facts.put("候选组", words.offered(BpmnXml.camunda(element, "candidateGroups")));
        facts.put("候选人", BpmnXml.camunda(element, "candidateUsers"));
        facts.put("期限", timer(element));
        facts.put("到期日", words.moment(BpmnXml.camunda(element, "dueDate")));
        facts.put("表单", BpmnXml.camunda(element, "formRef"));
        facts.put("服务", service(element));
        facts.put("依据条款", property(element, "clause"));
        facts.put("调用的流程", element.getAttribute("calledElement"));
        facts.put("等待的消息", message(element));
        facts.put("办理对象", repeated(element));
        facts.put("走向", ways(element));
        facts.put("说明", documentation(element));
        facts.put("其他设置", rest(element));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private String timer(Element element) {
        return children(element)
                .filter(child -> child.getLocalName().equals("timerEventDefinition"))
                .flatMap(definition -> SafeXml.children(definition).stream())
                .map(SafeXml::ownText)
                .map(words::moment)
                .collect(Collectors.joining());
    }

    /** The bean behind it, whichever way it is named. */
    private static String service(Element element) {
        var listeners = own(element)
                .filter(child -> BpmnXml.CAMUNDA.equals(child.getNamespaceURI()))
                .filter(child -> child.getLocalName().endsWith("Listener"))
                .map(listener -> listener.getAttribute("delegateExpression"));
        return Stream.concat(
                        Stream.of(BpmnXml.camunda(element, "delegateExpression")),
                        Stream.concat(listeners, Stream.of(property(element, "service"))))
                .map(text -> text.replaceAll("[${}]", ""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private String message(Element element) {
        return children(element)
                .filter(child -> child.getLocalName().equals("messageEventDefinition"))
                .map(definition -> byId.get(definition.getAttribute("messageRef")))
                .map(message -> message == null ? "" : message.getAttribute("name"))
                .collect(Collectors.joining());
    }

    private static String repeated(Element element) {
        return children(element)
                .filter(child -> child.getLocalName().equals("multiInstanceLoopCharacteristics"))
                .map(loop -> "%s（%s）"
                        .formatted(
                                BpmnXml.camunda(loop, "collection"),
                                loop.getAttribute("isSequential").equals("true") ? "逐个" : "同时"))
                .collect(Collectors.joining());
    }

    /** Where it goes on, with what is asked on the way. */
    private String ways(Element element) {
        var id = element.getAttribute("id");
        return byId.values().stream()
                .filter(flow -> flow.getLocalName().equals("sequenceFlow"))
                .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                .map(this::way)
                .sorted()
                .collect(Collectors.joining("；"));
    }

    private String way(Element flow) {
        var target = byId.get(flow.getAttribute("targetRef"));
        var condition = SafeXml.children(flow).stream()
                .filter(child -> child.getLocalName().equals("conditionExpression"))
                .map(SafeXml::ownText)
                .collect(Collectors.joining());
        var answer = flow.getAttribute("name").replaceAll("\\s+", "");
        return "%s%s到%s"
                .formatted(
                        answer.isEmpty() ? "" : answer,
                        condition.isEmpty() ? "" : "（%s）".formatted(condition),
                        target == null ? "“？”" : name(target));
    }

    private static String documentation(Element element) {
        return children(element)
                .filter(child -> child.getLocalName().equals("documentation"))
                .flatMap(text -> SafeXml.ownText(text).lines())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    /** All else that could make a difference: settings of the engine, mappings, properties. */
    private static String rest(Element element) {
        var own = settings(element)
                .filter(setting -> TOLD.stream().noneMatch(told -> setting.startsWith("camunda:" + told + "=")));
        var extensions = own(element)
                .filter(child -> BpmnXml.CAMUNDA.equals(child.getNamespaceURI()))
                .filter(child -> !Set.of("clause", "service").contains(child.getAttribute("name")))
                .filter(child -> !child.getLocalName().endsWith("Listener"))
                .flatMap(child -> settings(child).map(setting -> child.getLocalName() + " " + setting));
        return Stream.concat(own, extensions).sorted().collect(Collectors.joining("，"));
    }

    private static Stream<String> settings(Element element) {
        return SafeXml.attributes(element).stream()
                .filter(attribute -> !Set.of("id", "name", "calledElement").contains(attribute.getNodeName()))
                .map(attribute -> label(attribute) + "=" + attribute.getNodeValue());
    }

    private static String label(Node attribute) {
        return BpmnXml.CAMUNDA.equals(attribute.getNamespaceURI())
                ? "camunda:" + attribute.getLocalName()
                : attribute.getNodeName();
    }

    /** What belongs to the element and not to another that lies in it. */
    private static Stream<Element> own(Element element) {
        return children(element)
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .flatMap(extensions -> SafeXml.children(extensions).stream().flatMap(SafeXml::all));
    }

    private static Stream<Element> children(Element element) {
        return SafeXml.children(element).stream();
    }

    private static String property(Element element, String name) {
        return own(element)
                .filter(child -> name.equals(child.getAttribute("name")))
                .map(child -> child.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    private static String name(Element element) {
        var name = BpmnXml.name(element);
        return "“%s”".formatted(name.isEmpty() ? element.getAttribute("id") : name);
    }
}
