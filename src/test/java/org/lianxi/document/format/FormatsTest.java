package org.lianxi.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxi.document.Format;
import org.lianxi.document.domain.OfficialText;
import org.lianxi.kernel.Refusal;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** One text, three formats: they say the same, and readers by others open them. */
class FormatsTest {

    private static final String RARE = "镕喆堃翀祎㛃𬱖𠮷犇璟〇";

    static Stream<String> wordings() throws IOException {
        try (var files = Files.list(Path.of("documents"))) {
            return files
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.replace(".txt", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void everyDocumentSaysTheSameInAllFormats(String wording) throws IOException {
        var text = Printed.text(wording, Map.of());
        var said = squeezed(text.allWords());

        assertThat(inPdf(text)).isEqualTo(said);
        assertThat(inOfd(text)).isEqualTo(said);
        assertThat(inDocx(text)).isEqualTo(said);
    }

    @Test
    void rareNamesArePrintedInAllFormats() throws IOException {
        var text = Printed.text("minutes", Map.of("present", List.of(RARE)));

        assertThat(inPdf(text)).contains(RARE);
        assertThat(inOfd(text)).contains(RARE);
        assertThat(inDocx(text)).contains(RARE);
        assertThat(Glyphs.of(Printed.file(text, Format.PDF)).stream()
                        .filter(glyph -> glyph.text().equals("𠮷"))
                        .map(Glyphs.Glyph::font))
                .singleElement()
                .asString()
                .contains("LXGW");
    }

    @Test
    void aCharacterThatNoFontHasIsNotPrintedAsABox() {
        var text = Printed.text("minutes", Map.of("present", List.of("某某\uE123")));

        assertThatThrownBy(() -> Printed.file(text, Format.PDF)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo("document.glyph-missing");
            assertThat(refused.sentence()).contains("U+E123", "lianxi.fonts.dir");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>加粗</b>&amp;",
                "{{number}}{{#items}}${7*7}",
                "[标题] 另一个标题",
                "[行] 甲 | 乙 | 丙",
                "=HYPERLINK(\"x\")",
                "甲|乙\n[落款] 丙"
            })
    void whatPeopleTypedStaysText(String typed) throws IOException {
        var text = Printed.text("notice", Map.of("place", typed));

        assertThat(text.title()).isEqualTo("关于召开2026年第三次联席会议的通知");
        assertThat(inPdf(text)).contains(squeezed(typed));
        assertThat(inOfd(text)).contains(squeezed(typed));
        assertThat(inDocx(text)).contains(squeezed(typed));
    }

    @Test
    void theSameDocumentIsTheSameFileToTheByte() {
        var text = Printed.text("notice", Map.of());

        assertThat(Printed.file(text, Format.PDF)).isEqualTo(Printed.file(text, Format.PDF));
        assertThat(Printed.file(text, Format.OFD)).isEqualTo(Printed.file(text, Format.OFD));
    }

    @Test
    void anotherReaderDrawsTheOfd() throws IOException {
        var drawn = OfdPictures.of(Printed.file(Printed.text("minutes", Map.of()), Format.OFD));

        var pictures = Files.createDirectories(Path.of("target/documents"));
        for (var page = 0; page < drawn.size(); page++) {
            ImageIO.write(
                    drawn.get(page),
                    "png",
                    pictures.resolve("minutes-ofd-%d.png".formatted(page + 1)).toFile());
            assertThat(inked(drawn.get(page))).as("page %d", page + 1).isBetween(0.002, 0.2);
        }
        assertThat(drawn).hasSizeGreaterThan(1);
    }

    @Test
    void fortyPagesOfMinutesWithThirtyResolutions() throws IOException {
        var rows = IntStream.rangeClosed(1, 30)
                .mapToObj(no -> Map.of(
                        "no",
                        no,
                        "content",
                        "落实第%d项议定事项，按期反馈。".formatted(no),
                        "lead",
                        "市编办",
                        "cooperating",
                        "市财政局",
                        "due",
                        "2026年12月31日"))
                .toList();
        var text = Printed.text(
                "minutes", Map.of("text", ("会议认为，" + "各单位要按期办结。".repeat(40) + "\n").repeat(60), "resolutions", rows));

        var lines = Glyphs.lines(Printed.file(text, Format.PDF));

        assertThat(lines.get(lines.size() - 1).page()).isGreaterThanOrEqualTo(40);
        assertThat(inOfd(text)).contains("落实第30项议定事项");
    }

    private static double inked(BufferedImage picture) {
        var dark = 0L;
        for (var x = 0; x < picture.getWidth(); x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xFF) < 128) {
                    dark++;
                }
            }
        }
        return dark / (double) ((long) picture.getWidth() * picture.getHeight());
    }

    private static String inPdf(OfficialText text) {
        return Glyphs.lines(Printed.file(text, Format.PDF)).stream()
                .map(Glyphs.Line::text)
                .filter(line -> !line.matches("—\\s*\\d+\\s*—"))
                .collect(Collectors.collectingAndThen(Collectors.joining(), FormatsTest::squeezed));
    }

    private static String inOfd(OfficialText text) throws IOException {
        try (var reader = new OFDReader(new ByteArrayInputStream(Printed.file(text, Format.OFD)))) {
            return squeezed(
                    String.join("\n", new ContentExtractor(reader).extractAll()).replaceAll("(?m)^—.*—$", ""));
        }
    }

    private static String inDocx(OfficialText text) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Printed.file(text, Format.DOCX)));
                var extractor = new XWPFWordExtractor(document)) {
            return squeezed(extractor.getText().replaceAll("— ?1? ?—", ""));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s　]", "");
    }
}
