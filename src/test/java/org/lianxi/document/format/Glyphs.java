package org.lianxi.document.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads from a PDF where each glyph stands: millimetres from the upper left corner, page by page. */
final class Glyphs {

    private static final double MM_PER_POINT = 25.4 / 72;

    private Glyphs() {}

    record Glyph(int page, String text, double x, double baseline, double size, String font) {}

    /** The glyphs on one baseline, from left to right. */
    record Line(int page, double baseline, List<Glyph> glyphs) {

        String text() {
            return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        }

        double x() {
            return glyphs.get(0).x();
        }
    }

    static List<Glyph> of(byte[] pdf) {
        var glyphs = new ArrayList<Glyph>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    glyphs.add(new Glyph(
                            getCurrentPageNo(),
                            at.getUnicode(),
                            at.getXDirAdj() * MM_PER_POINT,
                            at.getYDirAdj() * MM_PER_POINT,
                            at.getFontSizeInPt() * MM_PER_POINT,
                            at.getFont().getName()));
                }
            };
            stripper.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return glyphs;
    }

    static List<Line> lines(byte[] pdf) {
        var lines = new ArrayList<Line>();
        for (var glyph : of(pdf)) {
            var last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && last.page() == glyph.page() && Math.abs(last.baseline() - glyph.baseline()) < 0.05) {
                last.glyphs().add(glyph);
            } else {
                lines.add(new Line(glyph.page(), glyph.baseline(), new ArrayList<>(List.of(glyph))));
            }
        }
        return lines;
    }
}
