package org.lianxi.modeling.compare;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.lianxi.modeling.guard.BpmnXml;
import org.lianxi.modeling.guard.SafeXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes into the city's model what a release has changed in the model from which the city began: element by element,
 * the drawing included. What both have changed stays the city's.
 */
public final class Merge {

    private static final Set<String> CONTAINERS =
            Set.of("definitions", "process", "subProcess", "collaboration", "BPMNDiagram", "BPMNPlane");
    private static final Set<String> NO_PARTS = Set.of("documentation", "extensionElements");
    private static final String DRAWN = "drawn ";
    private static final Set<String> FLOWS_OF = Set.of("incoming", "outgoing");

    private final Map<String, Element> base;
    private final Map<String, Element> citys;
    private final Map<String, Element> shipped;
    private final Element result;
    private final Set<String> disputed = new TreeSet<>();

    /**
     * @param content the model as it would be
     * @param disputed ids of what both have changed, in which the city's stayed
     */
    public record Merged(String content, Set<String> disputed) {

        public Merged {
            disputed = Set.copyOf(disputed);
        }
    }

    private Merge(Element base, Element citys, Element shipped) {
        this.base = parts(base);
        this.citys = parts(citys);
        this.shipped = parts(shipped);
        this.result = citys;
    }

    /**
     * @param base the release's model from which the city began
     * @throws IllegalArgumentException where one of them cannot be read
     */
    public static Merged of(String base, String citys, String shipped) {
        return new Merge(SafeXml.read(base), SafeXml.read(citys), SafeXml.read(shipped)).merged();
    }

    private Merged merged() {
        var keys = Stream.of(base, citys, shipped)
                .flatMap(parts -> parts.keySet().stream())
                .distinct()
                .toList();
        keys.forEach(this::merge);
        flowsAgain();
        return new Merged(written(), disputed);
    }

    private void merge(String key) {
        var from = text(base.get(key));
        var city = text(citys.get(key));
        var fresh = text(shipped.get(key));
        if (fresh.equals(from) || fresh.equals(city)) {
            return;
        }
        var isTaken = city.equals(from) && taken(citys.get(key), shipped.get(key));
        if (!isTaken && !key.startsWith(DRAWN)) {
            disputed.add(key);
        }
    }

    /** @return false where there is no place for it any more */
    private boolean taken(@Nullable Element old, @Nullable Element fresh) {
        if (fresh == null) {
            if (old != null && parts(old).size() > 1) {
                return false;
            }
            if (old != null) {
                old.getParentNode().removeChild(old);
            }
            return true;
        }
        if (old != null) {
            replace(old, fresh);
            return true;
        }
        var scope = citys.get(key((Element) fresh.getParentNode()));
        if (scope == null) {
            return false;
        }
        var added = (Element) result.getOwnerDocument().importNode(fresh, false);
        scope.appendChild(added);
        replace(added, fresh);
        citys.put(key(added), added);
        return true;
    }

    /** All but the parts that are merged for themselves. */
    private static void replace(Element old, Element fresh) {
        SafeXml.attributes(old).forEach(old::removeAttributeNode);
        SafeXml.attributes(fresh)
                .forEach(attribute ->
                        old.setAttributeNodeNS((Attr) old.getOwnerDocument().importNode(attribute, true)));
        nodes(old).stream().filter(node -> !isPart(node)).forEach(old::removeChild);
        var first = old.getFirstChild();
        nodes(fresh).stream()
                .filter(node -> !isPart(node))
                .forEach(node -> old.insertBefore(old.getOwnerDocument().importNode(node, true), first));
    }

    /** Which flows come and go stands twice in a model; what the flows themselves say is what counts. */
    private void flowsAgain() {
        var elements = parts(result);
        elements.values().forEach(element -> SafeXml.children(element).stream()
                .filter(child -> FLOWS_OF.contains(child.getLocalName()))
                .forEach(element::removeChild));
        elements.values().stream()
                .filter(element -> BpmnXml.is(element, "sequenceFlow"))
                .forEach(flow -> {
                    tell(elements.get(flow.getAttribute("targetRef")), "incoming", flow);
                    tell(elements.get(flow.getAttribute("sourceRef")), "outgoing", flow);
                });
    }

    private static void tell(@Nullable Element element, String what, Element flow) {
        if (element == null) {
            return;
        }
        var prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
        var told = element.getOwnerDocument().createElementNS(BpmnXml.BPMN, prefix + what);
        told.setTextContent(flow.getAttribute("id"));
        var before = SafeXml.children(element).stream()
                .filter(child -> !NO_PARTS.contains(child.getLocalName()))
                .filter(child -> !child.getLocalName().equals("incoming"))
                .filter(child ->
                        what.equals("incoming") || !child.getLocalName().equals("outgoing"))
                .findFirst()
                .orElse(null);
        element.insertBefore(told, before);
    }

    /** Everything that stands for itself, by what it is called: the elements of the model and their pictures. */
    private static Map<String, Element> parts(Element root) {
        var parts = new LinkedHashMap<String, Element>();
        SafeXml.all(root)
                .filter(element -> element == root || isPart(element))
                .forEach(element -> parts.put(key(element), element));
        return parts;
    }

    private static boolean isPart(Node node) {
        return node instanceof Element element
                && element.getParentNode() instanceof Element parent
                && CONTAINERS.contains(parent.getLocalName())
                && !NO_PARTS.contains(element.getLocalName())
                && !key(element).isEmpty();
    }

    private static String key(Element element) {
        var drawn = element.getAttribute("bpmnElement");
        if (element.getLocalName().equals("definitions")) {
            return "definitions";
        }
        return drawn.isEmpty() ? element.getAttribute("id") : DRAWN + drawn;
    }

    /** Equal texts mean the same thing, however they are laid out. */
    private static String text(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        var attributes = SafeXml.attributes(element).stream()
                .map(attribute -> Objects.toString(attribute.getNamespaceURI(), "") + attribute.getLocalName() + "="
                        + attribute.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
        var inner = SafeXml.children(element).stream()
                .filter(child -> !isPart(child))
                .filter(child -> !FLOWS_OF.contains(child.getLocalName()))
                .map(Merge::text)
                .collect(Collectors.joining());
        return "<%s %s>%s%s</>".formatted(element.getLocalName(), attributes, SafeXml.ownText(element), inner);
    }

    private static List<Node> nodes(Element element) {
        var nodes = new ArrayList<Node>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            nodes.add(node);
        }
        return nodes;
    }

    /** Blank space between elements is put anew: what was taken in brought none that fits. */
    private String written() {
        SafeXml.all(result)
                .filter(element -> !SafeXml.children(element).isEmpty())
                .flatMap(element -> nodes(element).stream())
                .filter(node -> node.getNodeType() == Node.TEXT_NODE
                        && node.getNodeValue().isBlank())
                .toList()
                .forEach(blank -> blank.getParentNode().removeChild(blank));
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.INDENT, "yes");
            writer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var text = new StringWriter();
            writer.transform(new DOMSource(result), new StreamResult(text));
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
