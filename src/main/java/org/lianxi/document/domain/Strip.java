package org.lianxi.document.domain;

import java.util.List;
import org.lianxi.document.domain.Sheet.Mark;

/**
 * A horizontal piece of a document that is not divided between pages.
 *
 * @param lines its height on the grid
 * @param withNext whether it must not stand last on a page: headings, and what the signature belongs to
 * @param marks from its upper edge
 * @param tableHead what is printed again above the strip where it comes first on a page; no lines for most
 */
record Strip(int lines, boolean withNext, List<Mark> marks, List<Mark> tableHead, int tableHeadLines) {

    static Strip of(int lines, List<Mark> marks) {
        return new Strip(lines, false, marks, List.of(), 0);
    }

    static Strip blank(int lines) {
        return of(lines, List.of());
    }

    Strip keptWithNext() {
        return new Strip(lines, true, marks, tableHead, tableHeadLines);
    }

    Strip under(Strip head) {
        return new Strip(lines, withNext, marks, head.marks, head.lines);
    }
}
