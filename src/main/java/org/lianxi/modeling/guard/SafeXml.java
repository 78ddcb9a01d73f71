package org.lianxi.modeling.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that somebody else has written: no document type, nothing from outside, no entities. */
public final class SafeXml {

    private SafeXml() {}

    /** @throws SAXException where it is no XML, or has a document type */
    public static Element root(byte[] content) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // Faults are told to whoever deploys, not to the log.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException where it is no XML, or has a document type */
    public static Element read(String text) {
        try {
            return root(text.getBytes(StandardCharsets.UTF_8));
        } catch (SAXException unreadable) {
            throw new IllegalArgumentException("Not a model or decision table", unreadable);
        }
    }

    public static List<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** Namespace declarations are none. */
    public static List<Attr> attributes(Element element) {
        var nodes = element.getAttributes();
        return Stream.iterate(0, at -> at < nodes.getLength(), at -> at + 1)
                .map(nodes::item)
                .map(Attr.class::cast)
                .filter(attribute -> !attribute.getNodeName().startsWith("xmlns"))
                .toList();
    }

    /** The text of the element itself, without that of its children. */
    public static String ownText(Element element) {
        var nodes = element.getChildNodes();
        var text = new StringBuilder();
        for (var at = 0; at < nodes.getLength(); at++) {
            var node = nodes.item(at);
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** The element itself and all that is in it, in the order of the file. */
    public static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), children(element).stream().flatMap(SafeXml::all));
    }
}
