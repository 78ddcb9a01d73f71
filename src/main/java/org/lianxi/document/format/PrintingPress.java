package org.lianxi.document.format;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianxi.document.Format;
import org.lianxi.document.application.Press;
import org.lianxi.document.domain.OfficialText;
import org.lianxi.document.domain.Sheet.SealPlace;
import org.lianxi.document.domain.Typesetter;
import org.lianxi.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Prints one document at a time: font files are read at one place at a time, and two processors gain little from more.
 */
@Component
class PrintingPress implements Press {

    private final FontSettings settings;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable Fonts fonts;

    PrintingPress(FontSettings settings) {
        this.settings = settings;
    }

    @Override
    public byte[] print(OfficialText text, Format format, LocalDateTime issuedAt) {
        if (format == Format.DOCX) {
            return DocxWriter.write(text);
        }
        oneAtATime.lock();
        try {
            var inked = fonts();
            refuseMissing(text, inked);
            var sheets = new Typesetter(inked).sheets(text);
            return format == Format.PDF
                    ? new PdfWriter(inked).write(sheets, text.title(), issuedAt)
                    : new OfdWriter(inked).write(sheets, text.title(), issuedAt);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public List<Seal> seals(OfficialText text) {
        oneAtATime.lock();
        try {
            var sheets = new Typesetter(fonts()).sheets(text);
            return IntStream.range(0, sheets.size())
                    .boxed()
                    .flatMap(page -> sheets.get(page).marks().stream()
                            .filter(SealPlace.class::isInstance)
                            .map(SealPlace.class::cast)
                            .map(place -> new Seal(page + 1, place.x(), place.y())))
                    .toList();
        } finally {
            oneAtATime.unlock();
        }
    }

    boolean hasFonts() {
        return Fonts.areIn(settings.dir());
    }

    /** Fonts are read when the first document is printed: many a test and many a start print none. */
    private Fonts fonts() {
        var known = fonts;
        if (known == null) {
            if (!hasFonts()) {
                throw new Refusal(
                        "document.fonts-missing",
                        "系统没有字库，不能生成 PDF 和 OFD。公文仍可在网页上阅读；请系统管理员在 lianxi.fonts.dir 指定的目录放入字库后重试。");
            }
            known = Fonts.in(settings.dir());
            fonts = known;
        }
        return known;
    }

    private static void refuseMissing(OfficialText text, Fonts fonts) {
        var missing = fonts.missing(text.allWords());
        if (!missing.isEmpty()) {
            var shown = missing.stream()
                    .map(codePoint -> "“%s”（U+%04X）".formatted(Character.toString(codePoint), codePoint))
                    .collect(Collectors.joining("、"));
            throw new Refusal(
                    "document.glyph-missing",
                    "公文“%s”里的%s在现有字库中没有，没有生成 PDF 和 OFD。公文仍可在网页上阅读；请系统管理员把含有该字的字库放入 lianxi.fonts.dir 指定的目录后重试。"
                            .formatted(text.title(), shown));
        }
    }
}
