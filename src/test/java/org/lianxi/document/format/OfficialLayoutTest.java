package org.lianxi.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.lianxi.document.Format;
import org.lianxi.document.format.Glyphs.Glyph;
import org.lianxi.document.format.Glyphs.Line;

/** GB/T 9704-2012, measured in the written PDF. */
class OfficialLayoutTest {

    private static final double PITCH = 225.0 / 22;

    private final byte[] minutes = pdf("minutes", Map.of("revised", false, "text", "会议听取汇报，研究事项。".repeat(60)));
    private final List<Line> lines = Glyphs.lines(minutes);

    @Test
    void theSheetIsA4() throws IOException {
        try (var document = Loader.loadPDF(minutes)) {
            assertThat(document.getPages()).allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth() * 25.4 / 72).isCloseTo(210, within(0.1));
                assertThat(page.getMediaBox().getHeight() * 25.4 / 72).isCloseTo(297, within(0.1));
            });
        }
    }

    @Test
    void bodyLinesBeginAtTheLeftEdgeOrTwoCharactersIn() {
        var body = lines.stream().filter(line -> line.text().contains("汇报")).toList();

        assertThat(body).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(
                        Math.min(Math.abs(line.x() - 28.0), Math.abs(line.x() - 39.14)))
                .isLessThan(0.3));
    }

    @Test
    void aPageHasTwentyTwoLinesOfTwentyEightCharactersAtMost() {
        var body = lines.stream()
                .filter(line -> line.text().contains("会议听取") || line.text().contains("研究"))
                .toList();
        var steps = IntStream.range(1, body.size())
                .filter(index -> body.get(index).page() == body.get(index - 1).page())
                .mapToObj(index ->
                        body.get(index).baseline() - body.get(index - 1).baseline())
                .toList();

        assertThat(body).allSatisfy(line -> assertThat(line.glyphs()).hasSizeLessThanOrEqualTo(28));
        assertThat(steps).isNotEmpty().allSatisfy(step -> assertThat(step).isCloseTo(PITCH, within(0.1)));
        assertThat(linesOf(2)).hasSizeLessThanOrEqualTo(22);
    }

    @Test
    void theMarkStandsThirtyFiveMillimetresBelowTheUpperEdgeOfTheType() {
        var mark = lines.get(0);

        assertThat(mark.text()).isEqualTo("桂林市政务服务工作联席会议纪要");
        assertThat(mark.baseline() - 0.88 * mark.glyphs().get(0).size()).isCloseTo(72, within(1.0));
        assertThat(mark.glyphs().get(0).font()).contains("NotoSerifSC-Black");
    }

    @Test
    void namesHangUnderTheFirstCharacterBehindTheColon() {
        var present = lines.stream()
                .filter(line -> line.text().startsWith("出席："))
                .findFirst()
                .orElseThrow();
        var next = lines.get(lines.indexOf(present) + 1);

        assertThat(present.glyphs().get(0).font()).contains("NotoSansSC");
        assertThat(next.text()).startsWith("市编办");
        assertThat(next.x()).isCloseTo(present.glyphs().get(3).x(), within(0.3));
    }

    @Test
    void theImprintStandsAtTheFootOfTheLastPage() {
        var last = lines.get(lines.size() - 1).page();
        var printed = lines.stream()
                .filter(line -> line.text().endsWith("印发"))
                .findFirst()
                .orElseThrow();

        assertThat(printed.page()).isEqualTo(last);
        assertThat(printed.baseline()).isBetween(254.0, 262.0);
        assertThat(lines.stream().filter(line -> line.text().startsWith("抄送："))).hasSize(1);
    }

    @Test
    void oddPagesAreNumberedAtTheRightEvenOnesAtTheLeft() {
        var numbers = lines.stream()
                .filter(line -> line.text().matches("—\\s*\\d+\\s*—"))
                .toList();

        assertThat(numbers).hasSizeGreaterThanOrEqualTo(2);
        assertThat(numbers).allSatisfy(number -> {
            assertThat(number.baseline()).isBetween(269.0, 272.0);
            if (number.page() % 2 == 0) {
                assertThat(number.x()).isCloseTo(28 + 4.94, within(0.3));
            } else {
                var end = number.glyphs().get(number.glyphs().size() - 1);
                assertThat(end.x() + end.size()).isBetween(178.0, 181.0);
            }
        });
    }

    @Test
    void aHeadingNeverStandsLastOnAPage() {
        for (var rows = 1; rows < 40; rows++) {
            var text = "会议听取汇报。\n".repeat(rows);
            var set = Glyphs.lines(pdf("minutes", Map.of("text", text)));
            var heading = set.stream()
                    .filter(line -> line.text().equals("议定事项"))
                    .findFirst()
                    .orElseThrow();
            var next = set.stream()
                    .filter(line -> line.text().contains("各单位并联审批"))
                    .findFirst()
                    .orElseThrow();

            assertThat(next.page()).as("with %d paragraphs", rows).isEqualTo(heading.page());
        }
    }

    @Test
    void aSignatureNeverStandsAloneOnAPage() {
        for (var lines = 1; lines < 30; lines++) {
            var set = Glyphs.lines(pdf("approval-withdrawal", Map.of("reason", "选址调整。\n".repeat(lines))));
            var date = set.stream()
                    .filter(line -> line.text().equals("2026年11月24日"))
                    .findFirst()
                    .orElseThrow();
            var before = set.stream().filter(line -> line.page() == date.page()).toList();

            assertThat(before.size()).as("with %d lines", lines).isGreaterThan(3);
        }
    }

    @Test
    void aTableThatGoesOnRepeatsItsHead() {
        var rows = IntStream.rangeClosed(1, 30)
                .mapToObj(no ->
                        Map.of("no", no, "content", "事项" + no, "lead", "市编办", "cooperating", "", "due", "2026年12月31日"))
                .toList();
        var set = Glyphs.lines(pdf("minutes", Map.of("resolutions", rows)));
        var pages = set.stream()
                .filter(line -> line.text().contains("事项2"))
                .map(Line::page)
                .distinct()
                .toList();

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(set.stream().filter(line -> line.text().startsWith("序号议定事项")).map(Line::page))
                .containsAll(pages);
    }

    @Test
    void theTextHasNoCharacterThatOnlyLooksLikeTheOneTyped() {
        var text = Glyphs.of(minutes).stream().map(Glyph::text).collect(Collectors.joining());

        assertThat(text).contains("人事局", "办");
        assertThat(text.codePoints().filter(CharacterMap::isLookAlike)).isEmpty();
    }

    private List<Line> linesOf(int page) {
        return lines.stream()
                .filter(line -> line.page() == page && !line.text().startsWith("—"))
                .toList();
    }

    private static byte[] pdf(String wording, Map<String, Object> changes) {
        return Printed.file(Printed.text(wording, changes), Format.PDF);
    }
}
