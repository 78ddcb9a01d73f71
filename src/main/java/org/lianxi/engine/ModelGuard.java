package org.lianxi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.lianxi.kernel.Refusal;

/**
 * Refuses, before it is stored, a model that could run code of its own on the server. Models call published beans by
 * {@code delegateExpression} and nothing else.
 */
final class ModelGuard extends AbstractBpmnParseListener {

    static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");
    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("scriptTask", "script", "connector");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        var faults = new ArrayList<String>();
        inspect(root, "模型", faults);
        if (!faults.isEmpty()) {
            throw new Refusal(
                    "model.code-not-allowed", "模型未部署：" + String.join("；", faults) + "。请改用系统提供的服务（delegateExpression）。");
        }
    }

    private static void inspect(Element element, String nearestName, List<String> faults) {
        var id = element.attribute("id");
        var name = id == null ? nearestName : id;
        if (FORBIDDEN_ELEMENTS.contains(element.getTagName())) {
            faults.add("“%s”含有不允许的 %s".formatted(name, element.getTagName()));
        }
        if (element.attributeNS(CAMUNDA, "class") != null) {
            faults.add("“%s”直接指定了 Java 类（camunda:class）".formatted(name));
        }
        element.elements().forEach(child -> inspect(child, name, faults));
    }
}
