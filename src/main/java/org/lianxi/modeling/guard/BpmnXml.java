package org.lianxi.modeling.guard;

import java.util.Optional;
import org.w3c.dom.Element;

/** How BPMN with Camunda's extensions is written down. */
public final class BpmnXml {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private BpmnXml() {}

    public static boolean is(Element element, String name) {
        return BPMN.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** One of Camunda's attributes; empty where it is not set. */
    public static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute).strip();
    }

    /** As people read it: line breaks of the drawing left out; empty where it has none. */
    public static String name(Element element) {
        return element.getAttribute("name").replaceAll("\\s+", "");
    }

    /** An extension property of the element or of what is in it. */
    static Optional<String> property(Element element, String name) {
        return SafeXml.all(element)
                .filter(each -> CAMUNDA.equals(each.getNamespaceURI()))
                .filter(each -> name.equals(each.getAttribute("name")))
                .map(property -> property.getAttribute("value").strip())
                .findFirst();
    }

    static boolean isListener(Element element) {
        return CAMUNDA.equals(element.getNamespaceURI())
                && element.getLocalName().endsWith("Listener");
    }
}
