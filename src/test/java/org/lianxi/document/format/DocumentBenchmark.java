package org.lianxi.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.document.Format;

/**
 * How fast documents are printed once everything is warm, against PDFBox alone writing as many pages of plain text in a
 * font that needs not be packed; and what stays in memory after 1,000 documents in a row.
 */
@Tag("bench")
class DocumentBenchmark {

    private static final int WARM_UP = 100;
    private static final int MEASURED = 300;
    private static final int IN_A_ROW = 1000;

    @Test
    void documentsPerSecondAndMemory() throws Exception {
        var text = Printed.text("minutes", Map.of());
        var bare = perSecond(DocumentBenchmark::bare);
        var lines = new ArrayList<String>();
        lines.add("%-28s %10s %8s".formatted("minutes of three pages", "per second", "ratio"));
        lines.add("%-28s %10.0f %8.2f".formatted("PDFBox alone, Helvetica", bare, 1.0));
        for (var format : Format.values()) {
            var rate = perSecond(() -> Printed.file(text, format));
            lines.add("%-28s %10.1f %8.3f".formatted(format, rate, rate / bare));
        }
        var before = used();
        for (var count = 0; count < IN_A_ROW; count++) {
            Printed.file(Printed.text("minutes", Map.of("text", "第%d份。".formatted(count))), Format.PDF);
        }
        lines.add("%d PDFs in a row: %.1f MB more in use after collection, %.1f MB before (fonts included)"
                .formatted(IN_A_ROW, (used() - before) / 1e6, before / 1e6));
        report(lines);
    }

    private static double perSecond(Callable<byte[]> work) throws Exception {
        for (var count = 0; count < WARM_UP; count++) {
            work.call();
        }
        var start = System.nanoTime();
        for (var count = 0; count < MEASURED; count++) {
            work.call();
        }
        return MEASURED / ((System.nanoTime() - start) / 1e9);
    }

    /** Quiet about which font the machine has for Helvetica: it is measured, not looked at. */
    private static byte[] bare() throws IOException {
        try (var pdf = new PDDocument()) {
            var font = new PDType1Font(FontName.HELVETICA);
            for (var page = 0; page < 3; page++) {
                var sheet = new PDPage(PDRectangle.A4);
                pdf.addPage(sheet);
                try (var content = new PDPageContentStream(pdf, sheet)) {
                    for (var line = 0; line < 22; line++) {
                        content.beginText();
                        content.setFont(font, 16);
                        content.newLineAtOffset(80, 740 - 29 * line);
                        content.showText("The quick brown fox jumps over");
                        content.endText();
                    }
                }
            }
            var written = new ByteArrayOutputStream();
            pdf.save(written);
            return written.toByteArray();
        }
    }

    private static long used() {
        System.gc();
        var memory = Runtime.getRuntime();
        return memory.totalMemory() - memory.freeMemory();
    }

    @SuppressWarnings("SystemOut")
    private static void report(List<String> lines) {
        lines.forEach(System.out::println);
    }
}
