package org.lianxi.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file in memory. Not safe for several threads at once: {@link Fonts} lends it to one at a time. */
final class Font {

    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final String name;
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    Font(String name, byte[] bytes) {
        this.name = name;
        try {
            this.file = new TTFParser().parse(new RandomAccessReadBuffer(CharacterMap.withoutLookAlikes(bytes)));
            this.glyphs = file.getUnicodeCmapLookup();
            this.unitsPerEm = file.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Font '%s' cannot be read as TrueType with outlines; OpenType with CFF outlines must be converted"
                            .formatted(name),
                    unreadable);
        }
    }

    String name() {
        return name;
    }

    TrueTypeFont file() {
        return file;
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    double width(int codePoint) {
        try {
            return file.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Font '%s' has no readable widths".formatted(name), unreadable);
        }
    }

    /** A font file with just these characters, and which glyph of it shows each of them. */
    record Subset(byte[] file, Map<Integer, Integer> glyphs) {}

    Subset subset(Collection<Integer> codePoints) {
        try {
            var subsetter = new TTFSubsetter(file, TABLES);
            var wanted = new TreeSet<>(codePoints);
            wanted.forEach(subsetter::add);
            var oldOfNew = subsetter.getGIDMap();
            var newOfOld =
                    oldOfNew.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
            var shown = new TreeMap<Integer, Integer>();
            wanted.forEach(codePoint -> shown.put(codePoint, newOfOld.get(glyphs.getGlyphId(codePoint))));
            var written = new ByteArrayOutputStream();
            subsetter.writeToStream(written);
            return new Subset(written.toByteArray(), shown);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Font '%s' cannot be subset".formatted(name), unreadable);
        }
    }
}
