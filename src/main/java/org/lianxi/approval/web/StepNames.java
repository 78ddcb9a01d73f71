package org.lianxi.approval.web;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads from a model what its steps are called. */
final class StepNames {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** They are no steps but hold steps, or lead to them. */
    private static final Set<String> NO_STEPS =
            Set.of("definitions", "process", "subProcess", "sequenceFlow", "message", "error", "signal", "escalation");

    private StepNames() {}

    /** By the element's id; elements without a name are left out. */
    static Map<String, String> in(String xml) {
        var names = new LinkedHashMap<String, String>();
        try {
            var reader = factory().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && BPMN.equals(reader.getNamespaceURI())
                        && !NO_STEPS.contains(reader.getLocalName())) {
                    var id = reader.getAttributeValue(null, "id");
                    var name = reader.getAttributeValue(null, "name");
                    if (id != null && name != null && !name.isBlank()) {
                        names.put(id, name.strip());
                    }
                }
            }
        } catch (XMLStreamException notXml) {
            throw new IllegalStateException("A deployed model cannot be read", notXml);
        }
        return names;
    }

    /** Analysts deploy models: nothing outside of one is fetched for it. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
