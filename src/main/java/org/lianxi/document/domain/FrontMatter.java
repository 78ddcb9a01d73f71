package org.lianxi.document.domain;

import java.util.ArrayList;
import java.util.List;
import org.lianxi.document.domain.OfficialText.Head;
import org.lianxi.document.domain.Sheet.Mark;
import org.lianxi.document.domain.Sheet.Rule;
import org.lianxi.document.domain.Sheet.Words;

/** 版头 and 标题: everything above the body (GB/T 9704-2012, 7.2, 7.3.1 and 10.3). */
final class FrontMatter {

    /** The mark's upper edge lies this far below that of the 版心 (7.2.4). */
    private static final double MARK_BELOW_TOP = 35;

    /** The red rule lies this far below the number (7.2.7). */
    private static final double RULE_BELOW_NUMBER = 4;

    private static final double RULE_THICKNESS = 0.7;

    private final Metrics metrics;

    FrontMatter(Metrics metrics) {
        this.metrics = metrics;
    }

    Strip head(OfficialText text) {
        var marks = new ArrayList<Mark>();
        var line = text.head().map(head -> banner(head, marks)).orElse(0);
        for (var part : Titles.lines(text.title(), titleBreaker(), Grid.MEASURE)) {
            marks.add(centred(Face.XIAOBIAOSONG, part, Grid.SIZE_2, Grid.SIZE_2, false, line * Grid.PITCH));
            line++;
        }
        if (!text.edition().isEmpty()) {
            marks.add(centred(Face.KAITI, text.edition(), Grid.SIZE_3, Grid.CELL, false, line * Grid.PITCH));
            line++;
        }
        return Strip.of(line + 1, marks);
    }

    /** @return the line of the title: two lines stay free below the rule (7.3.1) */
    private int banner(Head head, List<Mark> marks) {
        var length = head.mark().codePointCount(0, head.mark().length());
        var size = Math.min(Grid.LARGEST_MARK, Grid.MEASURE / Math.max(1, length));
        var glyphs = new LineBreaker(metrics, Face.XIAOBIAOSONG, size, size)
                .lines(head.mark(), Grid.MEASURE + 1, 0, 0)
                .get(0);
        var start = Grid.LEFT + (Grid.MEASURE - glyphs.width()) / 2;
        marks.add(new Words(
                Face.XIAOBIAOSONG,
                size,
                true,
                MARK_BELOW_TOP + Grid.ASCENT * size,
                glyphs.glyphs().stream().map(glyph -> glyph.right(start)).toList()));
        // Two lines stay free below the mark (7.2.5).
        var line = (int) Math.ceil((MARK_BELOW_TOP + size) / Grid.PITCH) + 2;
        var top = line * Grid.PITCH;
        if (!head.number().isEmpty()) {
            marks.add(centred(Face.FANGSONG, head.number(), Grid.SIZE_3, Grid.CELL, false, top));
        }
        if (!head.issuer().isEmpty()) {
            line++;
            top = line * Grid.PITCH;
            marks.addAll(leftAndRight(head.issuer(), head.date(), top));
        }
        var rule = top + (Grid.PITCH + Grid.SIZE_3) / 2 + RULE_BELOW_NUMBER;
        marks.add(new Rule(Grid.LEFT, rule, Grid.RIGHT, rule, RULE_THICKNESS, true));
        return line + 3;
    }

    private LineBreaker titleBreaker() {
        return new LineBreaker(metrics, Face.XIAOBIAOSONG, Grid.SIZE_2, Grid.SIZE_2);
    }

    private List<Words> leftAndRight(String left, String right, double top) {
        var breaker = new LineBreaker(metrics, Face.FANGSONG, Grid.SIZE_3, Grid.CELL);
        var toTheRight = Grid.MEASURE - Grid.CELL - breaker.width(right);
        return List.of(
                placed(breaker, left, Grid.CELL).down(top),
                placed(breaker, right, toTheRight).down(top));
    }

    private static Words placed(LineBreaker breaker, String text, double indent) {
        var glyphs = breaker.lines(text, Grid.MEASURE * 2, indent, 0).get(0).glyphs();
        return new Words(
                Face.FANGSONG,
                Grid.SIZE_3,
                false,
                Grid.baseline(0, Grid.PITCH, Grid.SIZE_3),
                glyphs.stream().map(glyph -> glyph.right(Grid.LEFT)).toList());
    }

    private Words centred(Face face, String text, double size, double cell, boolean red, double top) {
        var line = new LineBreaker(metrics, face, size, cell)
                .lines(text, Grid.MEASURE * 2, 0, 0)
                .get(0);
        var start = Grid.LEFT + (Grid.MEASURE - line.width()) / 2;
        return new Words(
                face,
                size,
                red,
                Grid.baseline(top, Grid.PITCH, size),
                line.glyphs().stream().map(glyph -> glyph.right(start)).toList());
    }
}
