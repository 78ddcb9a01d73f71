package org.lianxi.document.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianxi.document.domain.LineBreaker.Line;

/** 28 cells to a line, Latin characters half as wide. */
class LineBreakerTest {

    private static final double CELL = 5;
    private static final double MEASURE = 28 * CELL;

    private final LineBreaker breaker = new LineBreaker((face, codePoint) -> 0.5, Face.FANGSONG, CELL, CELL);

    @Test
    void aLineTakesTwentyEightCharacters() {
        var lines = lines("字".repeat(57));

        assertThat(lines).extracting(LineBreakerTest::text).containsExactly("字".repeat(28), "字".repeat(28), "字");
    }

    @Test
    void theFirstLineIsIndentedByTwoCells() {
        var lines = breaker.lines("字".repeat(30), MEASURE, 2 * CELL, 0);

        assertThat(lines).extracting(LineBreakerTest::text).containsExactly("字".repeat(26), "字".repeat(4));
        assertThat(lines.get(0).glyphs().get(0).x()).isEqualTo(2 * CELL);
        assertThat(lines.get(1).glyphs().get(0).x()).isZero();
    }

    @Test
    void noLineBeginsWithAClosingMark() {
        var lines = lines("字".repeat(28) + "。" + "又".repeat(3));

        assertThat(text(lines.get(0))).isEqualTo("字".repeat(27));
        assertThat(text(lines.get(1))).isEqualTo("字。又又又");
    }

    @Test
    void noLineEndsWithAnOpeningMark() {
        var lines = lines("字".repeat(27) + "《" + "书名》");

        assertThat(text(lines.get(0))).isEqualTo("字".repeat(27));
        assertThat(text(lines.get(1))).isEqualTo("《书名》");
    }

    @Test
    void aLineMadeShortByAMarkIsSpreadToItsFullWidth() {
        var line = lines("字".repeat(28) + "。").get(0);

        assertThat(line.width()).isCloseTo(MEASURE, within(1e-6));
    }

    @Test
    void digitsOfANumberStayTogether() {
        var lines = lines("字".repeat(27) + "2026年");

        assertThat(text(lines.get(1))).isEqualTo("2026年");
    }

    @Test
    void whatIsLongerThanALineIsDivided() {
        var lines = lines("a".repeat(100));

        assertThat(lines).extracting(LineBreakerTest::text).containsExactly("a".repeat(56), "a".repeat(44));
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(lines("")).extracting(LineBreakerTest::text).containsExactly("");
    }

    @Test
    void rareCharactersBeyondTheBasicPlaneTakeOneCell() {
        assertThat(lines("𠮷".repeat(29)).get(0).glyphs()).hasSize(28);
    }

    @Test
    void whateverIsTypedNothingIsLostAndNothingStandsOutsideTheMeasure() {
        var random = new Random(20261126);
        var typed =
                List.of("字", "。", "，", "《", "》", "2026", "a", " ", "　", "（", "）", "𠮷", "—", "…", "“", "”", "%", "市政府");
        for (var round = 0; round < 2000; round++) {
            var text = random.ints(random.nextInt(120), 0, typed.size())
                    .mapToObj(typed::get)
                    .collect(Collectors.joining());

            var lines = lines(text);

            assertThat(lines.stream().map(LineBreakerTest::text).collect(Collectors.joining()))
                    .as(text)
                    .isEqualTo(text.replaceAll("\\s|　", ""));
            assertThat(lines).as(text).allSatisfy(line -> assertThat(line.width())
                    .isLessThanOrEqualTo(MEASURE + 1e-6));
        }
    }

    private List<Line> lines(String text) {
        return breaker.lines(text, MEASURE, 0, 0);
    }

    private static String text(Line line) {
        return line.glyphs().stream()
                .map(glyph -> Character.toString(glyph.codePoint()))
                .collect(Collectors.joining());
    }
}
