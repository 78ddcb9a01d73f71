package org.lianxi.document.format;

import java.awt.Color;

/** The two colours of official documents. */
final class Ink {

    static final Color BLACK = Color.BLACK;
    static final Color RED = new Color(0xC8, 0x10, 0x2E);

    private Ink() {}
}
