package org.lianxi.document.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianxi.document.domain.Block.Column;
import org.lianxi.document.domain.Block.Table;
import org.lianxi.document.domain.LineBreaker.Line;
import org.lianxi.document.domain.Sheet.Mark;
import org.lianxi.document.domain.Sheet.Rule;
import org.lianxi.document.domain.Sheet.Words;

/** Sets a table. Rows keep to the grid, so what follows stands on it again. */
final class TableSetter {

    private static final double PADDING = 1.5;
    private static final double RULE_THICKNESS = 0.25;
    private static final double TEXT_PITCH = Grid.PITCH * 3 / 4;

    /** A row longer than this is continued as another row, so that it fits on a page below the head. */
    private static final int LONGEST_ROW = 18;

    private final Metrics metrics;

    TableSetter(Metrics metrics) {
        this.metrics = metrics;
    }

    List<Strip> strips(Table table) {
        var widths = widths(table.columns());
        var titles = table.columns().stream().map(Column::title).toList();
        var head = rows(Face.HEITI, titles, widths, true).get(0).keptWithNext();
        var strips = new ArrayList<Strip>();
        strips.add(head);
        for (var row : table.rows()) {
            rows(Face.FANGSONG, row, widths, false).forEach(strip -> strips.add(strip.under(head)));
        }
        return strips;
    }

    private static List<Double> widths(List<Column> columns) {
        var fixed = columns.stream()
                .mapToDouble(column -> column.width() * Grid.CELL)
                .sum();
        var sharing = columns.stream().filter(column -> column.width() == 0).count();
        var share = sharing == 0 ? 0 : (Grid.MEASURE - fixed) / sharing;
        // Columns that together are too wide or too narrow are scaled to the measure.
        var scale = sharing == 0 || share < 2 * Grid.CELL ? Grid.MEASURE / (fixed + sharing * 4 * Grid.CELL) : 1;
        return columns.stream()
                .map(column -> column.width() > 0
                        ? column.width() * Grid.CELL * scale
                        : scale == 1 ? share : 4 * Grid.CELL * scale)
                .toList();
    }

    private List<Strip> rows(Face face, List<String> cells, List<Double> widths, boolean head) {
        var breaker = new LineBreaker(metrics, face, Grid.SIZE_4, Grid.SIZE_4);
        var lines = IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        .lines()
                        .flatMap(text -> breaker.ragged(text, widths.get(column) - 2 * PADDING).stream())
                        .toList())
                .toList();
        var most = Math.max(1, lines.stream().mapToInt(List::size).max().orElse(1));
        var strips = new ArrayList<Strip>();
        for (var from = 0; from < most; from += LONGEST_ROW) {
            var begin = from;
            var part = lines.stream()
                    .map(cell -> cell.subList(Math.min(begin, cell.size()), Math.min(begin + LONGEST_ROW, cell.size())))
                    .toList();
            strips.add(row(face, part, widths, head));
        }
        return strips;
    }

    private Strip row(Face face, List<List<Line>> cells, List<Double> widths, boolean head) {
        var most = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
        var lines = (int) Math.ceil((most * TEXT_PITCH + PADDING) / Grid.PITCH);
        var height = lines * Grid.PITCH;
        var marks = new ArrayList<Mark>();
        var left = Grid.LEFT;
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var width = widths.get(column);
            var top = (height - cell.size() * TEXT_PITCH) / 2;
            for (var index = 0; index < cell.size(); index++) {
                marks.add(words(
                        face, cell.get(index), start(left, width, cell.get(index), head), top + index * TEXT_PITCH));
            }
            left += width;
        }
        marks.addAll(rules(widths, height, head));
        return Strip.of(lines, marks);
    }

    /** Heads stand in the middle of their column. */
    private static double start(double left, double width, Line line, boolean head) {
        return head ? left + (width - line.width()) / 2 : left + PADDING;
    }

    private static Words words(Face face, Line line, double start, double top) {
        return new Words(
                face,
                Grid.SIZE_4,
                false,
                Grid.baseline(top, TEXT_PITCH, Grid.SIZE_4),
                line.glyphs().stream().map(glyph -> glyph.right(start)).toList());
    }

    private static List<Rule> rules(List<Double> widths, double height, boolean head) {
        var edges = new ArrayList<Double>();
        var x = Grid.LEFT;
        edges.add(x);
        for (var width : widths) {
            x += width;
            edges.add(x);
        }
        var end = x;
        var horizontal = head ? Stream.of(0.0, height) : Stream.of(height);
        return Stream.concat(
                        horizontal.map(y -> new Rule(Grid.LEFT, y, end, y, RULE_THICKNESS, false)),
                        edges.stream().map(edge -> new Rule(edge, 0, edge, height, RULE_THICKNESS, false)))
                .toList();
    }
}
