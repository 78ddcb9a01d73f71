package org.lianxi.document.domain;

/** How wide glyphs are. */
public interface Metrics {

    /** The advance of the glyph, in parts of the size at which it is set. */
    double width(Face face, int codePoint);
}
