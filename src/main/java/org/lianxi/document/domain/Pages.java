package org.lianxi.document.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianxi.document.domain.OfficialText.Imprint;
import org.lianxi.document.domain.Sheet.Mark;
import org.lianxi.document.domain.Sheet.Rule;
import org.lianxi.document.domain.Sheet.Words;

/** Divides strips between pages and adds what stands at their feet: 版记 (7.4) and page numbers (7.5). */
final class Pages {

    /** The page number's line lies this far below the 版心 (7.5). */
    private static final double NUMBER_BELOW = 7;

    private static final double IMPRINT_PITCH = 8;
    private static final double THICK = 0.35;
    private static final double THIN = 0.25;

    private final LineBreaker small;
    private final LineBreaker number;

    Pages(Metrics metrics) {
        this.small = new LineBreaker(metrics, Face.FANGSONG, Grid.SIZE_4, Grid.SIZE_4);
        this.number = new LineBreaker(metrics, Face.SONGTI, Grid.SIZE_4, Grid.SIZE_4);
    }

    List<Sheet> of(List<Strip> strips, Optional<Imprint> imprint) {
        var pages = new ArrayList<List<Mark>>();
        var used = Grid.LINES;
        for (var index = 0; index < strips.size(); index++) {
            var strip = strips.get(index);
            if (used + together(strips, index) > Grid.LINES) {
                var begun = new ArrayList<Mark>();
                strip.tableHead().forEach(mark -> begun.add(mark.down(Grid.TOP)));
                pages.add(begun);
                used = strip.tableHeadLines();
            }
            var page = pages.get(pages.size() - 1);
            var top = Grid.TOP + used * Grid.PITCH;
            strip.marks().forEach(mark -> page.add(mark.down(top)));
            used += strip.lines();
        }
        if (imprint.isPresent()) {
            addImprint(imprint.get(), pages, used);
        }
        return numbered(pages);
    }

    /** The lines of the strip and of all that must stay with it. */
    private static int together(List<Strip> strips, int from) {
        var lines = 0;
        var index = from;
        while (index < strips.size()) {
            lines += strips.get(index).lines();
            if (!strips.get(index).withNext()) {
                break;
            }
            index++;
        }
        return Math.min(lines, Grid.LINES);
    }

    /** The last rule lies on the lower edge of the last page's 版心 (7.4.1). */
    private void addImprint(Imprint imprint, List<List<Mark>> pages, int used) {
        var rows = new ArrayList<List<Words>>();
        if (!imprint.copies().isEmpty()) {
            copies(imprint.copiesSentence()).forEach(line -> rows.add(List.of(line)));
        }
        var withCopies = rows.size();
        rows.add(List.of(
                at(imprint.office(), Grid.SIZE_4),
                at(imprint.date() + "印发", Grid.MEASURE - Grid.SIZE_4 - small.width(imprint.date() + "印发"))));
        var height = rows.size() * IMPRINT_PITCH;
        if (used * Grid.PITCH + height > Grid.DEPTH) {
            pages.add(new ArrayList<>());
        }
        var page = pages.get(pages.size() - 1);
        var top = Grid.BOTTOM - height;
        page.add(rule(top, THICK));
        for (var row = 0; row < rows.size(); row++) {
            var down = top + row * IMPRINT_PITCH;
            rows.get(row).forEach(words -> page.add(words.down(down)));
            if (row + 1 == withCopies) {
                page.add(rule(down + IMPRINT_PITCH, THIN));
            }
        }
        page.add(rule(Grid.BOTTOM, THICK));
    }

    private List<Words> copies(String sentence) {
        return small.lines(sentence, Grid.MEASURE - Grid.SIZE_4, Grid.SIZE_4, 4 * Grid.SIZE_4).stream()
                .map(Pages::words)
                .toList();
    }

    private Words at(String text, double indent) {
        return words(small.lines(text, Grid.MEASURE * 2, indent, 0).get(0));
    }

    private static Words words(LineBreaker.Line line) {
        return new Words(
                Face.FANGSONG,
                Grid.SIZE_4,
                false,
                Grid.baseline(0, IMPRINT_PITCH, Grid.SIZE_4),
                line.glyphs().stream().map(glyph -> glyph.right(Grid.LEFT)).toList());
    }

    private static Rule rule(double y, double thickness) {
        return new Rule(Grid.LEFT, y, Grid.RIGHT, y, thickness, false);
    }

    private List<Sheet> numbered(List<List<Mark>> pages) {
        var sheets = new ArrayList<Sheet>();
        for (var index = 0; index < pages.size(); index++) {
            pages.get(index).add(pageNumber(index + 1));
            sheets.add(new Sheet(pages.get(index)));
        }
        return sheets;
    }

    private Words pageNumber(int page) {
        var line = number.lines("— %d —".formatted(page), Grid.MEASURE, 0, 0).get(0);
        var start = page % 2 == 1 ? Grid.RIGHT - Grid.SIZE_4 - line.width() : Grid.LEFT + Grid.SIZE_4;
        // A dash stands about a third of its size above the baseline.
        return new Words(
                Face.SONGTI,
                Grid.SIZE_4,
                false,
                Grid.BOTTOM + NUMBER_BELOW + 0.35 * Grid.SIZE_4,
                line.glyphs().stream().map(glyph -> glyph.right(start)).toList());
    }
}
