package org.lianxi.approval.web;

import java.util.ArrayList;
import java.util.List;
import org.lianxi.approval.application.Board;
import org.lianxi.approval.application.Lights;

/**
 * A unit's bar on the board, drawn in attributes: styles within the page are forbidden.
 *
 * @param words what the bar shows, for those who do not see it
 */
record Bar(Board.UnitRow row, String words, List<Part> parts) {

    /** The length of the longest bar. */
    private static final double WHOLE = 200;

    /** @param tag the style class of its colour */
    record Part(String tag, double x, double width) {}

    static List<Bar> of(List<Board.UnitRow> rows) {
        var longest = rows.stream().mapToInt(row -> row.lights().all()).max().orElse(1);
        return rows.stream().map(row -> of(row, WHOLE / Math.max(1, longest))).toList();
    }

    private static Bar of(Board.UnitRow row, double one) {
        var lights = row.lights();
        var parts = new ArrayList<Part>();
        var x = 0.0;
        x = add(parts, "red", lights.red(), x, one);
        x = add(parts, "yellow", lights.yellow(), x, one);
        x = add(parts, "green", lights.green(), x, one);
        add(parts, "paused", lights.paused(), x, one);
        return new Bar(row, words(row.name(), lights), parts);
    }

    private static double add(List<Part> parts, String tag, int count, double x, double one) {
        if (count > 0) {
            parts.add(new Part("bar-" + tag, x, count * one));
        }
        return x + count * one;
    }

    private static String words(String name, Lights lights) {
        return "%s：红灯 %d 件，黄灯 %d 件，绿灯 %d 件，暂停计时 %d 件"
                .formatted(name, lights.red(), lights.yellow(), lights.green(), lights.paused());
    }
}
