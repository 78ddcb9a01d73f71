package org.lianxi.document.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a title into lines of about equal width, where a reader would pause (回行时词意完整, GB/T 9704-2012 7.3.1): behind a
 * mark or a 的, never so that a line begins or ends with the wrong mark.
 */
final class Titles {

    private static final String PAUSE_BEHIND = "的、》）：，和与及于";
    private static final String PAUSE_BEFORE = "《（关";

    /** How much nearer to the middle another place must be, in characters, to be preferred to a pause. */
    private static final double WORTH_OF_A_PAUSE = 3;

    private Titles() {}

    static List<String> lines(String title, LineBreaker breaker, double measure) {
        var count = (int) Math.ceil(breaker.width(title) / measure - 1e-6);
        var lines = new ArrayList<String>();
        var rest = title.strip();
        for (var left = count; left > 1; left--) {
            var cut = cut(rest, left, breaker, measure);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        // Pauses may have left the last line too much.
        breaker.lines(rest, measure, 0, 0).stream().map(Titles::text).forEach(lines::add);
        return lines;
    }

    private static String text(LineBreaker.Line line) {
        return line.glyphs().stream()
                .collect(
                        StringBuilder::new,
                        (text, glyph) -> text.appendCodePoint(glyph.codePoint()),
                        StringBuilder::append)
                .toString();
    }

    private static int cut(String text, int lines, LineBreaker breaker, double measure) {
        var target = breaker.width(text) / lines;
        var best = 0;
        var bestCost = Double.MAX_VALUE;
        for (var at = text.offsetByCodePoints(0, 1); at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            var width = breaker.width(text.substring(0, at));
            if (width > measure || !mayCut(text, at)) {
                continue;
            }
            var pause = PAUSE_BEHIND.indexOf(text.codePointBefore(at)) >= 0
                    || PAUSE_BEFORE.indexOf(text.codePointAt(at)) >= 0;
            var cost = Math.abs(width - target) / Grid.SIZE_2 - (pause ? WORTH_OF_A_PAUSE : 0);
            if (cost < bestCost) {
                bestCost = cost;
                best = at;
            }
        }
        return best == 0 ? text.offsetByCodePoints(0, 1) : best;
    }

    private static boolean mayCut(String text, int at) {
        var before = text.codePointBefore(at);
        var behind = text.codePointAt(at);
        return (LineBreaker.isFullWidth(before) || LineBreaker.isFullWidth(behind))
                && LineBreaker.mayStandFirst(behind)
                && LineBreaker.mayStandLast(before);
    }
}
