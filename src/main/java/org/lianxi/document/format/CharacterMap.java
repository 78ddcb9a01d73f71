package org.lianxi.document.format;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rewrites a font's character map so that each glyph belongs to the character that people type. Fonts show ⼈ (a
 * radical, U+2F08) and 人 by one glyph; whoever copies text from a PDF or searches it would get the radical and find
 * nothing.
 */
final class CharacterMap {

    private static final int SUPPLEMENTARY_FORMAT = 12;

    private CharacterMap() {}

    /** @throws UncheckedIOException where the bytes are no TrueType font with a Unicode map */
    static byte[] withoutLookAlikes(byte[] font) {
        try {
            var tables = tables(font);
            var map = tables.get("cmap");
            if (map == null) {
                throw new IOException("The font has no character map");
            }
            tables.put("cmap", map(characters(map)));
            // Rules for joining and placing glyphs; every glyph is placed here one by one.
            List.of("GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT")
                    .forEach(tables::remove);
            return font(ByteBuffer.wrap(font).getInt(0), tables);
        } catch (IOException | RuntimeException unreadable) {
            throw new UncheckedIOException(
                    new IOException("Not a TrueType font with a Unicode character map", unreadable));
        }
    }

    /** CJK radicals, and the compatibility ideographs that Unicode made equal to others. */
    static boolean isLookAlike(int codePoint) {
        return codePoint >= 0x2E80 && codePoint <= 0x2FDF
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0x2F800 && codePoint <= 0x2FA1F;
    }

    private static Map<String, ByteBuffer> tables(byte[] font) {
        var whole = ByteBuffer.wrap(font);
        var tables = new TreeMap<String, ByteBuffer>();
        for (var index = 0; index < whole.getShort(4); index++) {
            var entry = 12 + 16 * index;
            var tag = new String(font, entry, 4, StandardCharsets.ISO_8859_1);
            tables.put(tag, whole.slice(whole.getInt(entry + 8), whole.getInt(entry + 12)));
        }
        return tables;
    }

    /** From the map that reaches beyond the basic plane where there is one. */
    private static Map<Integer, Integer> characters(ByteBuffer map) throws IOException {
        var characters = new TreeMap<Integer, Integer>();
        var best = -1;
        for (var index = 0; index < map.getShort(2); index++) {
            var offset = map.getInt(4 + 8 * index + 4);
            var format = map.getShort(offset);
            if (format == SUPPLEMENTARY_FORMAT || format == 4 && best < 0) {
                best = offset;
                if (format == SUPPLEMENTARY_FORMAT) {
                    break;
                }
            }
        }
        if (best < 0) {
            throw new IOException("The font has no Unicode character map");
        }
        if (map.getShort(best) == SUPPLEMENTARY_FORMAT) {
            readGroups(map, best, characters);
        } else {
            readSegments(map, best, characters);
        }
        return characters;
    }

    private static void readGroups(ByteBuffer map, int table, Map<Integer, Integer> characters) {
        for (var group = 0; group < map.getInt(table + 12); group++) {
            var at = table + 16 + 12 * group;
            var first = map.getInt(at);
            for (var codePoint = first; codePoint <= map.getInt(at + 4); codePoint++) {
                put(characters, codePoint, map.getInt(at + 8) + codePoint - first);
            }
        }
    }

    private static void readSegments(ByteBuffer map, int table, Map<Integer, Integer> characters) {
        var twice = unsigned(map, table + 6);
        var ends = table + 14;
        var starts = ends + twice + 2;
        var deltas = starts + twice;
        var offsets = deltas + twice;
        for (var segment = 0; segment < twice; segment += 2) {
            var start = unsigned(map, starts + segment);
            var delta = unsigned(map, deltas + segment);
            var offset = unsigned(map, offsets + segment);
            for (var codePoint = start; codePoint <= unsigned(map, ends + segment) && codePoint < 0xFFFF; codePoint++) {
                var glyph =
                        offset == 0 ? codePoint : unsigned(map, offsets + segment + offset + 2 * (codePoint - start));
                if (offset == 0 || glyph != 0) {
                    put(characters, codePoint, glyph + delta & 0xFFFF);
                }
            }
        }
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static void put(Map<Integer, Integer> characters, int codePoint, int glyph) {
        if (glyph != 0 && !isLookAlike(codePoint)) {
            characters.put(codePoint, glyph);
        }
    }

    private static ByteBuffer map(Map<Integer, Integer> characters) throws IOException {
        var groups = new ArrayList<int[]>();
        for (var character : characters.entrySet()) {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null
                    && character.getKey() == last[1] + 1
                    && character.getValue() == last[2] + character.getKey() - last[0]) {
                last[1]++;
            } else {
                groups.add(new int[] {character.getKey(), character.getKey(), character.getValue()});
            }
        }
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(0);
        out.writeShort(1);
        // Windows, all of Unicode.
        out.writeShort(3);
        out.writeShort(10);
        out.writeInt(12);
        out.writeShort(SUPPLEMENTARY_FORMAT);
        out.writeShort(0);
        out.writeInt(16 + 12 * groups.size());
        out.writeInt(0);
        out.writeInt(groups.size());
        for (var group : groups) {
            for (var number : group) {
                out.writeInt(number);
            }
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static byte[] font(int version, Map<String, ByteBuffer> tables) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        var power = 31 - Integer.numberOfLeadingZeros(tables.size());
        out.writeInt(version);
        out.writeShort(tables.size());
        out.writeShort(16 << power);
        out.writeShort(power);
        out.writeShort(16 * tables.size() - (16 << power));
        var at = 12 + 16 * tables.size();
        for (var table : tables.entrySet()) {
            out.writeBytes(table.getKey());
            out.writeInt(checksum(table.getValue()));
            out.writeInt(at);
            out.writeInt(table.getValue().capacity());
            at += padded(table.getValue().capacity());
        }
        for (var table : tables.values()) {
            var content = new byte[padded(table.capacity())];
            table.get(0, content, 0, table.capacity());
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private static int checksum(ByteBuffer table) {
        var sum = 0;
        for (var at = 0; at < table.capacity(); at++) {
            sum += (table.get(at) & 0xFF) << 24 - 8 * (at % 4);
        }
        return sum;
    }
}
