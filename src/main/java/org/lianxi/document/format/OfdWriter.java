package org.lianxi.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lianxi.document.domain.Sheet;
import org.lianxi.document.domain.Sheet.Glyph;
import org.lianxi.document.domain.Sheet.Rule;
import org.lianxi.document.domain.Sheet.Words;

/**
 * Writes sheets as OFD, the fixed-layout format of Chinese offices (GB/T 33190-2016), fonts included. Lengths in OFD
 * are millimetres from the upper left, as the sheets'. Each glyph is named by its number in the packed font, so readers
 * need no font of their own.
 */
final class OfdWriter {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final String PREFIX = "ofd";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final Fonts fonts;

    OfdWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(List<Sheet> sheets, String title, LocalDateTime issuedAt) {
        try {
            var packed = pack(sheets);
            var files = new LinkedHashMap<String, byte[]>();
            files.put("OFD.xml", root(title, issuedAt));
            var next = new Ids(packed);
            var pages = new ArrayList<byte[]>();
            for (var sheet : sheets) {
                pages.add(page(sheet, packed, next));
            }
            files.put("Doc_0/Document.xml", document(pages.size(), next));
            files.put("Doc_0/PublicRes.xml", resources(packed));
            for (var index = 0; index < pages.size(); index++) {
                files.put("Doc_0/Pages/Page_%d/Content.xml".formatted(index), pages.get(index));
            }
            packed.values()
                    .forEach(font ->
                            files.put("Doc_0/Res/" + font.file(), font.subset().file()));
            return zipped(files, issuedAt);
        } catch (IOException | XMLStreamException unwritable) {
            throw new UncheckedIOException("OFD '%s' cannot be written".formatted(title), new IOException(unwritable));
        }
    }

    /** A font in the package. */
    private record Packed(int id, String name, Font.Subset subset) {

        String file() {
            return "font_%d.ttf".formatted(id);
        }
    }

    /** Numbers of objects; each is used once in a document. */
    private static final class Ids {

        private int last;

        Ids(Map<Font, Packed> fonts) {
            last = fonts.size();
        }

        int next() {
            return ++last;
        }
    }

    /** Writes into one element or file; a functional interface, because StAX throws checked exceptions. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private Map<Font, Packed> pack(List<Sheet> sheets) {
        var used = new LinkedHashMap<Font, Set<Integer>>();
        for (var sheet : sheets) {
            for (var mark : sheet.marks()) {
                if (mark instanceof Words words) {
                    Run.of(words, fonts).forEach(run -> run.glyphs()
                            .forEach(glyph -> used.computeIfAbsent(run.font(), first -> new LinkedHashSet<>())
                                    .add(glyph.codePoint())));
                }
            }
        }
        var packed = new LinkedHashMap<Font, Packed>();
        used.forEach((font, characters) -> packed.put(
                font, new Packed(packed.size() + 1, font.name().replace(".ttf", ""), font.subset(characters))));
        return packed;
    }

    private static byte[] root(String title, LocalDateTime issuedAt) throws XMLStreamException {
        return file("OFD", xml -> {
            xml.writeAttribute("Version", "1.0");
            xml.writeAttribute("DocType", "OFD");
            element(xml, "DocBody", body -> {
                element(body, "DocInfo", info -> {
                    var seed = title + issuedAt;
                    text(
                            info,
                            "DocID",
                            UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                                    .toString()
                                    .replace("-", ""));
                    text(info, "Title", title);
                    text(info, "CreationDate", issuedAt.toLocalDate().toString());
                });
                text(body, "DocRoot", "Doc_0/Document.xml");
            });
        });
    }

    private static byte[] document(int pages, Ids ids) throws XMLStreamException {
        var numbers = IntStream.range(0, pages).map(page -> ids.next()).toArray();
        return file("Document", xml -> {
            element(xml, "CommonData", common -> {
                text(common, "MaxUnitID", String.valueOf(ids.last));
                element(common, "PageArea", area -> text(area, "PhysicalBox", box(0, 0, Sheet.WIDTH, Sheet.HEIGHT)));
                text(common, "PublicRes", "PublicRes.xml");
            });
            element(xml, "Pages", list -> {
                for (var index = 0; index < pages; index++) {
                    list.writeEmptyElement(PREFIX, "Page", NAMESPACE);
                    list.writeAttribute("ID", String.valueOf(numbers[index]));
                    list.writeAttribute("BaseLoc", "Pages/Page_%d/Content.xml".formatted(index));
                }
            });
        });
    }

    private static byte[] resources(Map<Font, Packed> packed) throws XMLStreamException {
        return file("Res", xml -> {
            xml.writeAttribute("BaseLoc", "Res");
            element(xml, "Fonts", list -> {
                for (var font : packed.values()) {
                    element(list, "Font", one -> {
                        one.writeAttribute("ID", String.valueOf(font.id()));
                        one.writeAttribute("FontName", font.name());
                        one.writeAttribute("FamilyName", font.name());
                        text(one, "FontFile", font.file());
                    });
                }
            });
        });
    }

    private byte[] page(Sheet sheet, Map<Font, Packed> packed, Ids ids) throws XMLStreamException {
        return file("Page", xml -> {
            element(xml, "Area", area -> text(area, "PhysicalBox", box(0, 0, Sheet.WIDTH, Sheet.HEIGHT)));
            element(
                    xml,
                    "Content",
                    content -> element(content, "Layer", layer -> {
                        layer.writeAttribute("ID", String.valueOf(ids.next()));
                        layer.writeAttribute("Type", "Body");
                        for (var mark : sheet.marks()) {
                            if (mark instanceof Words words) {
                                write(words, layer, packed, ids);
                            } else if (mark instanceof Rule rule) {
                                write(rule, layer, ids);
                            }
                        }
                    }));
        });
    }

    private void write(Words words, XMLStreamWriter layer, Map<Font, Packed> packed, Ids ids)
            throws XMLStreamException {
        for (var run : Run.of(words, fonts)) {
            var font = packed.get(run.font());
            if (font == null) {
                throw new IllegalStateException(
                        "Font '%s' is not packed".formatted(run.font().name()));
            }
            // Readers disagree on how to count a character beyond the basic plane, so it stands alone.
            for (var part : alone(run.glyphs())) {
                write(part, words, font, run.font(), layer, ids);
            }
        }
    }

    private static List<List<Glyph>> alone(List<Glyph> glyphs) {
        var parts = new ArrayList<List<Glyph>>();
        var rare = true;
        for (var glyph : glyphs) {
            if (rare || Character.isSupplementaryCodePoint(glyph.codePoint())) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(glyph);
            rare = Character.isSupplementaryCodePoint(glyph.codePoint());
        }
        return parts;
    }

    private static void write(List<Glyph> glyphs, Words words, Packed font, Font source, XMLStreamWriter layer, Ids ids)
            throws XMLStreamException {
        var first = glyphs.get(0).x();
        var last = glyphs.get(glyphs.size() - 1);
        var top = words.baseline() - words.size();
        var width = last.x() + source.width(last.codePoint()) * words.size() - first;
        element(layer, "TextObject", object -> {
            object.writeAttribute("ID", String.valueOf(ids.next()));
            object.writeAttribute("Boundary", box(first, top, width, words.size() * 1.3));
            object.writeAttribute("Font", String.valueOf(font.id()));
            object.writeAttribute("Size", number(words.size()));
            colour(object, "FillColor", words.red());
            element(object, "CGTransform", transform -> {
                transform.writeAttribute("CodePosition", "0");
                transform.writeAttribute("CodeCount", String.valueOf(glyphs.size()));
                transform.writeAttribute("GlyphCount", String.valueOf(glyphs.size()));
                text(
                        transform,
                        "Glyphs",
                        glyphs.stream()
                                .map(glyph ->
                                        String.valueOf(font.subset().glyphs().get(glyph.codePoint())))
                                .collect(Collectors.joining(" ")));
            });
            element(object, "TextCode", code -> {
                code.writeAttribute("X", "0");
                code.writeAttribute("Y", number(words.size()));
                if (glyphs.size() > 1) {
                    code.writeAttribute(
                            "DeltaX",
                            IntStream.range(1, glyphs.size())
                                    .mapToObj(index -> number(glyphs.get(index).x()
                                            - glyphs.get(index - 1).x()))
                                    .collect(Collectors.joining(" ")));
                }
                code.writeCharacters(glyphs.stream()
                        .map(glyph -> Character.toString(glyph.codePoint()))
                        .collect(Collectors.joining()));
            });
        });
    }

    private static void write(Rule rule, XMLStreamWriter layer, Ids ids) throws XMLStreamException {
        var half = rule.thickness() / 2;
        var width = rule.toX() - rule.fromX();
        var height = rule.toY() - rule.fromY();
        element(layer, "PathObject", object -> {
            object.writeAttribute("ID", String.valueOf(ids.next()));
            object.writeAttribute(
                    "Boundary",
                    box(rule.fromX() - half, rule.fromY() - half, width + rule.thickness(), height + rule.thickness()));
            object.writeAttribute("LineWidth", number(rule.thickness()));
            colour(object, "StrokeColor", rule.red());
            text(
                    object,
                    "AbbreviatedData",
                    "M %s %s L %s %s"
                            .formatted(number(half), number(half), number(half + width), number(half + height)));
        });
    }

    private static void colour(XMLStreamWriter xml, String name, boolean red) throws XMLStreamException {
        var ink = red ? Ink.RED : Ink.BLACK;
        xml.writeEmptyElement(PREFIX, name, NAMESPACE);
        xml.writeAttribute("Value", "%d %d %d".formatted(ink.getRed(), ink.getGreen(), ink.getBlue()));
    }

    private static byte[] file(String name, Content content) throws XMLStreamException {
        var written = new StringWriter();
        var xml = XML.createXMLStreamWriter(written);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(PREFIX, name, NAMESPACE);
        xml.writeNamespace(PREFIX, NAMESPACE);
        content.write(xml);
        xml.writeEndElement();
        xml.writeEndDocument();
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(XMLStreamWriter xml, String name, Content content) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
        content.write(xml);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        element(xml, name, element -> element.writeCharacters(text));
    }

    private static String box(double x, double y, double width, double height) {
        return "%s %s %s %s".formatted(number(x), number(y), number(width), number(height));
    }

    private static String number(double millimetres) {
        return String.format(Locale.ROOT, "%.4f", millimetres);
    }

    private static byte[] zipped(Map<String, byte[]> files, LocalDateTime issuedAt) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(written, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(issuedAt.toInstant(ZoneOffset.UTC).toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return written.toByteArray();
    }
}
