package org.lianxi.document.domain;

import java.util.List;

/** One printed side of A4, with everything that stands on it, in reading order. */
public record Sheet(List<Mark> marks) {

    /** 210 by 297 mm. */
    public static final double WIDTH = 210;

    public static final double HEIGHT = 297;

    public Sheet {
        marks = List.copyOf(marks);
    }

    /** Something printed. */
    public sealed interface Mark {

        Mark down(double distance);
    }

    /**
     * Glyphs on one line.
     *
     * @param baseline distance of the line that the glyphs stand on from the upper edge
     * @param size of the glyphs' em square
     */
    public record Words(Face face, double size, boolean red, double baseline, List<Glyph> glyphs) implements Mark {

        public Words {
            glyphs = List.copyOf(glyphs);
        }

        @Override
        public Words down(double distance) {
            return new Words(face, size, red, baseline + distance, glyphs);
        }
    }

    /** @param x where its advance begins */
    public record Glyph(int codePoint, double x) {

        Glyph right(double distance) {
            return new Glyph(codePoint, x + distance);
        }
    }

    /** A straight line. */
    public record Rule(double fromX, double fromY, double toX, double toY, double thickness, boolean red)
            implements Mark {

        @Override
        public Rule down(double distance) {
            return new Rule(fromX, fromY + distance, toX, toY + distance, thickness, red);
        }
    }

    /** Where the city's system for electronic seals puts the seal: its centre. Nothing is printed here. */
    public record SealPlace(double x, double y) implements Mark {

        @Override
        public SealPlace down(double distance) {
            return new SealPlace(x, y + distance);
        }
    }
}
