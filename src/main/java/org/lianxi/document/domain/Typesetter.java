package org.lianxi.document.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lianxi.document.domain.Block.Attachments;
import org.lianxi.document.domain.Block.Closing;
import org.lianxi.document.domain.Block.Entry;
import org.lianxi.document.domain.Block.Note;
import org.lianxi.document.domain.Block.Paragraph;
import org.lianxi.document.domain.Block.Table;
import org.lianxi.document.domain.LineBreaker.Line;
import org.lianxi.document.domain.Sheet.Mark;
import org.lianxi.document.domain.Sheet.SealPlace;
import org.lianxi.document.domain.Sheet.Words;

/** Sets a document on sheets, after GB/T 9704-2012. */
public final class Typesetter {

    /** The organ's name and the date are under the seal, so two lines stay free above them (7.3.5.1). */
    private static final int LINES_FOR_THE_SEAL = 2;

    /** The date stands four characters from the right edge (7.3.5.1). */
    private static final double DATE_FROM_RIGHT = 4 * Grid.CELL;

    private final Metrics metrics;
    private final LineBreaker body;

    public Typesetter(Metrics metrics) {
        this.metrics = metrics;
        this.body = breaker(Face.FANGSONG);
    }

    public List<Sheet> sheets(OfficialText text) {
        var strips = new ArrayList<Strip>();
        var front = new FrontMatter(metrics);
        strips.add(front.head(text));
        if (!text.addressee().isEmpty()) {
            strips.addAll(paragraph(Face.FANGSONG, text.addressee() + "：", 0, 0));
        }
        text.body().forEach(block -> add(block, strips));
        return new Pages(metrics).of(strips, text.imprint());
    }

    private void add(Block block, List<Strip> strips) {
        if (block instanceof Paragraph paragraph) {
            var set = paragraph(paragraph.level().face(), paragraph.text(), 2, 0);
            strips.addAll(paragraph.level().heading() ? keptTogether(set) : set);
        } else if (block instanceof Entry entry) {
            strips.addAll(entry(entry));
        } else if (block instanceof Table table) {
            strips.addAll(new TableSetter(metrics).strips(table));
        } else if (block instanceof Attachments attachments) {
            strips.add(Strip.blank(1));
            strips.addAll(attachments(attachments));
        } else if (block instanceof Closing closing) {
            keepLastLines(strips);
            strips.add(closing(closing));
        } else if (block instanceof Note note) {
            strips.addAll(paragraph(Face.FANGSONG, "（" + note.text() + "）", 2, 0));
        }
    }

    private List<Strip> paragraph(Face face, String text, int firstIndent, int indent) {
        return breaker(face).lines(text, Grid.MEASURE, firstIndent * Grid.CELL, indent * Grid.CELL).stream()
                .map(line -> Strip.of(1, List.of(words(face, line))))
                .toList();
    }

    private static List<Strip> keptTogether(List<Strip> strips) {
        return strips.stream().map(Strip::keptWithNext).toList();
    }

    /** A signature never stands alone on a page: what comes before it moves with it (7.3.5). */
    private static void keepLastLines(List<Strip> strips) {
        var last = strips.size() - 1;
        IntStream.rangeClosed(Math.max(1, last - 1), last)
                .filter(index -> strips.get(index).lines() == 1)
                .forEach(index -> strips.set(index, strips.get(index).keptWithNext()));
    }

    private List<Strip> entry(Entry entry) {
        var label = breaker(Face.HEITI)
                .lines(entry.label() + "：", Grid.MEASURE, 2 * Grid.CELL, 0)
                .get(0);
        return hanging(words(Face.HEITI, label), label.width(), entry.lines());
    }

    private List<Strip> attachments(Attachments attachments) {
        var label = body.lines("附件：", Grid.MEASURE, 2 * Grid.CELL, 0).get(0);
        var names = attachments.names();
        var numbered = names.size() == 1
                ? names
                : IntStream.range(0, names.size())
                        .mapToObj(index -> (index + 1) + "." + names.get(index))
                        .toList();
        return hanging(words(Face.FANGSONG, label), label.width(), numbered);
    }

    private List<Strip> hanging(Words label, double indent, List<String> texts) {
        var strips = new ArrayList<Strip>();
        for (var text : texts) {
            for (var line : body.lines(text, Grid.MEASURE, indent, indent)) {
                var words = words(Face.FANGSONG, line);
                strips.add(Strip.of(1, strips.isEmpty() ? List.of(label, words) : List.of(words)));
            }
        }
        return strips;
    }

    private Strip closing(Closing closing) {
        var organWidth = body.width(closing.organ());
        var dateWidth = body.width(closing.date());
        var roomForOrgan = Grid.MEASURE - 2 * Grid.CELL - organWidth / 2;
        var centre = Math.min(Grid.MEASURE - DATE_FROM_RIGHT - dateWidth / 2, roomForOrgan);
        var marks = new ArrayList<Mark>();
        var top = LINES_FOR_THE_SEAL * Grid.PITCH;
        marks.add(centred(closing.organ(), organWidth, centre).down(top));
        marks.add(centred(closing.date(), dateWidth, centre).down(top + Grid.PITCH));
        marks.add(new SealPlace(Grid.LEFT + centre, top + Grid.PITCH));
        return Strip.of(LINES_FOR_THE_SEAL + 2, marks);
    }

    private Words centred(String text, double width, double centre) {
        return words(
                Face.FANGSONG,
                body.lines(text, Grid.MEASURE * 2, Math.max(0, centre - width / 2), 0)
                        .get(0));
    }

    private LineBreaker breaker(Face face) {
        return new LineBreaker(metrics, face, Grid.SIZE_3, Grid.CELL);
    }

    private static Words words(Face face, Line line) {
        return new Words(
                face,
                Grid.SIZE_3,
                false,
                Grid.baseline(0, Grid.PITCH, Grid.SIZE_3),
                line.glyphs().stream().map(glyph -> glyph.right(Grid.LEFT)).toList());
    }
}
