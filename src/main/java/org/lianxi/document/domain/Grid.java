package org.lianxi.document.domain;

/** The sheet that GB/T 9704-2012 prescribes in 5.1 and 5.2: 版心 156 by 225 mm, 22 lines of 28 characters of size 3. */
final class Grid {

    static final double LEFT = 28;
    static final double TOP = 37;
    static final double MEASURE = 156;
    static final double DEPTH = 225;
    static final double RIGHT = LEFT + MEASURE;
    static final double BOTTOM = TOP + DEPTH;
    static final int LINES = 22;
    static final int CHARACTERS = 28;
    static final double CELL = MEASURE / CHARACTERS;
    static final double PITCH = DEPTH / LINES;

    private static final double POINT = 25.4 / 72;

    /** 3号, 16 pt: the body. */
    static final double SIZE_3 = 16 * POINT;
    /** 2号, 22 pt: titles. */
    static final double SIZE_2 = 22 * POINT;
    /** 4号, 14 pt: 版记, page numbers, tables. */
    static final double SIZE_4 = 14 * POINT;
    /** 小初, 36 pt: the largest mark. */
    static final double LARGEST_MARK = 36 * POINT;

    /** How far above the baseline Han glyphs reach, and the room that they leave below it, in parts of their size. */
    static final double ASCENT = 0.88;

    private Grid() {}

    /** The baseline of glyphs that stand in the middle of a row. */
    static double baseline(double top, double height, double size) {
        return top + (height - size) / 2 + ASCENT * size;
    }
}
