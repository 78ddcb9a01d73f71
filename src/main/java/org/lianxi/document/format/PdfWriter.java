package org.lianxi.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.lianxi.document.domain.Sheet;
import org.lianxi.document.domain.Sheet.Rule;
import org.lianxi.document.domain.Sheet.Words;

/** Writes sheets as PDF, fonts included. */
final class PdfWriter {

    private static final float POINTS_PER_MM = 72f / 25.4f;
    private static final PDRectangle A4 =
            new PDRectangle((float) Sheet.WIDTH * POINTS_PER_MM, (float) Sheet.HEIGHT * POINTS_PER_MM);

    private final Fonts fonts;

    PdfWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(List<Sheet> sheets, String title, LocalDateTime issuedAt) {
        try (var pdf = new PDDocument()) {
            pdf.setDocumentInformation(information(title, issuedAt));
            pdf.getDocumentCatalog().setLanguage("zh-CN");
            var embedded = new HashMap<Font, PDFont>();
            for (var sheet : sheets) {
                var page = new PDPage(A4);
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    write(sheet, content, pdf, embedded);
                }
            }
            // The identifier would differ each time; the same document is the same file.
            pdf.setDocumentId(issuedAt.atZone(ZoneId.systemDefault()).toEpochSecond());
            var written = new ByteArrayOutputStream();
            pdf.save(written);
            return written.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("PDF '%s' cannot be written".formatted(title), unwritable);
        }
    }

    private static PDDocumentInformation information(String title, LocalDateTime issuedAt) {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(GregorianCalendar.from(issuedAt.atZone(ZoneId.systemDefault())));
        return information;
    }

    private void write(Sheet sheet, PDPageContentStream content, PDDocument pdf, Map<Font, PDFont> embedded)
            throws IOException {
        for (var mark : sheet.marks()) {
            if (mark instanceof Words words) {
                write(words, content, pdf, embedded);
            } else if (mark instanceof Rule rule) {
                write(rule, content);
            }
        }
    }

    private void write(Words words, PDPageContentStream content, PDDocument pdf, Map<Font, PDFont> embedded)
            throws IOException {
        var size = (float) words.size() * POINTS_PER_MM;
        for (var run : Run.of(words, fonts)) {
            var font = embedded.get(run.font());
            if (font == null) {
                font = PDType0Font.load(pdf, run.font().file(), true);
                embedded.put(run.font(), font);
            }
            content.beginText();
            content.setNonStrokingColor(words.red() ? Ink.RED : Ink.BLACK);
            content.setFont(font, size);
            content.setTextMatrix(
                    Matrix.getTranslateInstance(x(run.glyphs().get(0).x()), y(words.baseline())));
            content.showTextWithPositioning(positioned(run, words.size()));
            content.endText();
        }
    }

    /** Each glyph at its own place: what its advance falls short of the next is moved, in thousandths of the size. */
    private static Object[] positioned(Run run, double size) {
        var parts = new ArrayList<Object>();
        for (var index = 0; index < run.glyphs().size(); index++) {
            var glyph = run.glyphs().get(index);
            parts.add(Character.toString(glyph.codePoint()));
            if (index + 1 < run.glyphs().size()) {
                var step = run.glyphs().get(index + 1).x() - glyph.x();
                parts.add((float) ((run.font().width(glyph.codePoint()) - step / size) * 1000));
            }
        }
        return parts.toArray();
    }

    private static void write(Rule rule, PDPageContentStream content) throws IOException {
        content.setStrokingColor(rule.red() ? Ink.RED : Ink.BLACK);
        content.setLineWidth((float) rule.thickness() * POINTS_PER_MM);
        content.moveTo(x(rule.fromX()), y(rule.fromY()));
        content.lineTo(x(rule.toX()), y(rule.toY()));
        content.stroke();
    }

    private static float x(double millimetres) {
        return (float) millimetres * POINTS_PER_MM;
    }

    private static float y(double millimetresFromTop) {
        return (float) (Sheet.HEIGHT - millimetresFromTop) * POINTS_PER_MM;
    }
}
