package org.lianxi.document.domain;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianxi.document.domain.Sheet.Glyph;

/**
 * Breaks a text into lines as Chinese typesetting does: a Han character takes one cell of the grid, Latin letters and
 * digits their own width and stay together, no line begins with a closing mark or ends with an opening one (避头尾), and a
 * line that is therefore short is spread to its full width.
 */
final class LineBreaker {

    private static final String NEVER_FIRST = "。，、；：？！）》〉」』】〕〗”’…—·％%℃)]}.,;:!?々〃–～~";
    private static final String NEVER_LAST = "（《〈「『【〔〖“‘([{￥$";

    private static final Set<UnicodeBlock> FULL_WIDTH_BLOCKS = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HIRAGANA,
            UnicodeBlock.KATAKANA,
            UnicodeBlock.BOPOMOFO,
            UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
            UnicodeBlock.ENCLOSED_ALPHANUMERICS,
            UnicodeBlock.CJK_COMPATIBILITY,
            UnicodeBlock.CJK_COMPATIBILITY_FORMS);
    private static final String FULL_WIDTH_MARKS = "“”‘’…—";

    /** What rounding may add to a full line. */
    private static final double TOLERANCE = 1e-6;

    private final Metrics metrics;
    private final Face face;
    private final double size;
    private final double cell;

    /**
     * @param size of the em square
     * @param cell what a Han character takes
     */
    LineBreaker(Metrics metrics, Face face, double size, double cell) {
        this.metrics = metrics;
        this.face = face;
        this.size = size;
        this.cell = cell;
    }

    /**
     * @param glyphs from the left end of the line's measure, its indent included
     * @param width up to the end of the last glyph's advance
     */
    record Line(List<Glyph> glyphs, double width) {}

    /** What is never divided: one Han character, or a run of Latin letters and digits. */
    private record Atom(int[] codePoints, double[] advances, double width, boolean space) {

        boolean mayBeginALine() {
            return mayStandFirst(codePoints[0]);
        }

        boolean mayEndALine() {
            return mayStandLast(codePoints[codePoints.length - 1]);
        }
    }

    /** @return at least one line, an empty one for an empty text; all but the last reach to the end of the measure */
    List<Line> lines(String text, double measure, double firstIndent, double indent) {
        return lines(text, measure, firstIndent, indent, true);
    }

    /** Lines that end where they end: in the narrow columns of a table spreading would tear them. */
    List<Line> ragged(String text, double measure) {
        return lines(text, measure, 0, 0, false);
    }

    private List<Line> lines(String text, double measure, double firstIndent, double indent, boolean spread) {
        var atoms = atoms(text, measure - Math.max(firstIndent, indent));
        var lines = new ArrayList<Line>();
        var from = 0;
        do {
            from = afterSpaces(atoms, from);
            var start = lines.isEmpty() ? firstIndent : indent;
            var to = end(atoms, from, measure - start);
            lines.add(set(
                    atoms.subList(from, withoutTrailingSpaces(atoms, from, to)),
                    start,
                    measure,
                    spread && to < atoms.size()));
            from = to;
        } while (afterSpaces(atoms, from) < atoms.size());
        return lines;
    }

    /** The width of the text on one line. */
    double width(String text) {
        return atoms(text, Double.MAX_VALUE).stream().mapToDouble(Atom::width).sum();
    }

    private static int afterSpaces(List<Atom> atoms, int from) {
        var at = from;
        while (at < atoms.size() && atoms.get(at).space()) {
            at++;
        }
        return at;
    }

    private static int withoutTrailingSpaces(List<Atom> atoms, int from, int to) {
        var end = to;
        while (end > from && atoms.get(end - 1).space()) {
            end--;
        }
        return end;
    }

    private static int end(List<Atom> atoms, int from, double room) {
        var used = 0.0;
        var to = from;
        while (to < atoms.size() && used + atoms.get(to).width() <= room + TOLERANCE) {
            used += atoms.get(to).width();
            to++;
        }
        if (to == atoms.size()) {
            return to;
        }
        var legal = Math.max(to, from + 1);
        while (legal > from + 1
                && !(atoms.get(legal).mayBeginALine() && atoms.get(legal - 1).mayEndALine())) {
            legal--;
        }
        return legal == from + 1 ? Math.max(to, from + 1) : legal;
    }

    private Line set(List<Atom> atoms, double start, double measure, boolean spread) {
        var used = atoms.stream().mapToDouble(Atom::width).sum();
        var left = measure - start - used;
        // More is missing only where an unbreakable run went to the next line; spread, such a line would look torn.
        var gap = spread && left > TOLERANCE && left < 3 * cell && atoms.size() > 1 ? left / (atoms.size() - 1) : 0;
        var glyphs = new ArrayList<Glyph>();
        var x = start;
        for (var atom : atoms) {
            var at = x;
            for (var index = 0; index < atom.codePoints().length; index++) {
                if (!atom.space()) {
                    glyphs.add(new Glyph(atom.codePoints()[index], at));
                }
                at += atom.advances()[index];
            }
            x += atom.width() + gap;
        }
        return new Line(glyphs, x - gap);
    }

    private List<Atom> atoms(String text, double longest) {
        var atoms = new ArrayList<Atom>();
        var run = new ArrayList<Integer>();
        text.codePoints().forEach(codePoint -> {
            var alone =
                    isFullWidth(codePoint) || Character.isWhitespace(codePoint) || Character.isISOControl(codePoint);
            if (alone) {
                flush(run, atoms);
                atoms.add(single(codePoint));
            } else {
                run.add(codePoint);
                if (runWidth(run) > longest) {
                    var last = run.remove(run.size() - 1);
                    flush(run, atoms);
                    run.add(last);
                }
            }
        });
        flush(run, atoms);
        return atoms;
    }

    private Atom single(int codePoint) {
        if (codePoint != '　' && (Character.isWhitespace(codePoint) || Character.isISOControl(codePoint))) {
            var half = cell / 2;
            return new Atom(new int[] {codePoint}, new double[] {half}, half, true);
        }
        return new Atom(new int[] {codePoint}, new double[] {cell}, cell, codePoint == '　');
    }

    private double runWidth(List<Integer> run) {
        return run.stream().mapToDouble(this::advance).sum();
    }

    private void flush(List<Integer> run, List<Atom> atoms) {
        if (!run.isEmpty()) {
            var codePoints = run.stream().mapToInt(Integer::intValue).toArray();
            var advances = run.stream().mapToDouble(this::advance).toArray();
            atoms.add(new Atom(codePoints, advances, runWidth(run), false));
            run.clear();
        }
    }

    private double advance(int codePoint) {
        return size * metrics.width(face, codePoint);
    }

    static boolean mayStandFirst(int codePoint) {
        return NEVER_FIRST.indexOf(codePoint) < 0;
    }

    static boolean mayStandLast(int codePoint) {
        return NEVER_LAST.indexOf(codePoint) < 0;
    }

    static boolean isFullWidth(int codePoint) {
        if (Character.isIdeographic(codePoint) || FULL_WIDTH_MARKS.indexOf(codePoint) >= 0) {
            return true;
        }
        // ！ to ～ and ￥; what lies between are half-width forms.
        if (codePoint >= 0xFF01 && codePoint <= 0xFF60 || codePoint >= 0xFFE0 && codePoint <= 0xFFE6) {
            return true;
        }
        var block = UnicodeBlock.of(codePoint);
        return block != null && FULL_WIDTH_BLOCKS.contains(block);
    }
}
