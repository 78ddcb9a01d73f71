package org.lianxi.document.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.lianxi.document.Format;
import org.lianxi.document.application.IssuedFiles.IssuedFile;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * 印制: writes the files of what was issued. Nobody who issues a document waits for it: the files come within seconds
 * after, or when somebody asks for them, from the text that was stored on issue. A node that dies in between loses
 * nothing.
 */
@Service
public class PrintDocument {

    private static final Logger LOG = LoggerFactory.getLogger(PrintDocument.class);
    private static final Duration NEXT_TRY = Duration.ofHours(1);
    private static final int AT_ONCE = 20;

    private final IssuedPages pages;
    private final IssuedFiles files;
    private final Press press;
    private final Clock clock;

    PrintDocument(IssuedPages pages, IssuedFiles files, Press press, Clock clock) {
        this.pages = pages;
        this.files = files;
        this.press = press;
        this.clock = clock;
    }

    /**
     * The file of a document that the reader may read.
     *
     * @throws Refusal {@code document.not-printable} for what was issued before there were files;
     *     {@code document.fonts-missing}, {@code document.glyph-missing}
     */
    public IssuedFile file(IssuedPage page, Format format) {
        var id = page.document().id();
        return format.master()
                ? files.find(id, format).orElseGet(() -> printMaster(page, format))
                : print(page, format);
    }

    /** Writes what is not written yet. What cannot be printed is tried again every hour, and says why on its page. */
    @Scheduled(
            fixedDelayString = "${lianxi.document.print-every:5s}",
            initialDelayString = "${lianxi.document.print-every:5s}")
    public void printWaiting() {
        for (var id : files.waiting(now().minus(NEXT_TRY), AT_ONCE)) {
            pages.page(id).ifPresent(this::printAll);
        }
    }

    private void printAll(IssuedPage page) {
        var id = page.document().id();
        try {
            Stream.of(Format.values()).filter(Format::master).forEach(format -> file(page, format));
            files.markPrinted(id, now());
        } catch (Refusal refused) {
            files.recordFault(id, refused.sentence(), now());
            // The sentence may quote a name.
            LOG.warn("Document {} was not printed: {}", id, refused.code());
        } catch (RuntimeException failed) {
            files.recordFault(id, "生成 PDF 和 OFD 时系统出错，一小时后自动重试；请系统管理员查看日志。", now());
            LOG.error("Document {} was not printed", id, failed);
        }
    }

    private IssuedFile printMaster(IssuedPage page, Format format) {
        var printed = print(page, format);
        files.keep(page.document().id(), format, printed.content(), printed.sha256(), printed.writtenAt());
        return files.find(page.document().id(), format).orElse(printed);
    }

    private IssuedFile print(IssuedPage page, Format format) {
        var text = page.text()
                .orElseThrow(() -> new Refusal(
                        "document.not-printable",
                        "公文“%s”是在系统能生成文件之前印发的，没有 %s 文件。请在网页上阅读或打印。"
                                .formatted(page.document().title(), format.name())));
        var content = press.print(text, format, page.document().issuedAt());
        return new IssuedFile(content, Sha256.of(content), now());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
