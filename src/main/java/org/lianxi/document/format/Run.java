package org.lianxi.document.format;

import java.util.ArrayList;
import java.util.List;
import org.lianxi.document.domain.Face;
import org.lianxi.document.domain.Sheet.Glyph;
import org.lianxi.document.domain.Sheet.Words;

/** Glyphs of one line that one font shows. */
record Run(Font font, List<Glyph> glyphs) {

    /** @throws GlyphMissing where no font shows a character */
    static List<Run> of(Words words, Fonts fonts) {
        var runs = new ArrayList<Run>();
        for (var glyph : words.glyphs()) {
            var font = font(words.face(), glyph, fonts);
            var shown = new Glyph(Fonts.shown(glyph.codePoint()), glyph.x());
            if (runs.isEmpty() || runs.get(runs.size() - 1).font() != font) {
                runs.add(new Run(font, new ArrayList<>()));
            }
            runs.get(runs.size() - 1).glyphs().add(shown);
        }
        return runs;
    }

    private static Font font(Face face, Glyph glyph, Fonts fonts) {
        return fonts.font(face, glyph.codePoint()).orElseThrow(() -> new GlyphMissing(glyph.codePoint()));
    }

    /** No font shows the character; an empty box instead of somebody's name is not printed. */
    static final class GlyphMissing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GlyphMissing(int codePoint) {
            super("No font shows U+%04X".formatted(codePoint));
        }
    }
}
