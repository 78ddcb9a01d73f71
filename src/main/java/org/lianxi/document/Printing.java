package org.lianxi.document;

/** Prints what is nobody's official document yet: nothing is registered, numbered or kept. */
public interface Printing {

    /**
     * @throws org.lianxi.kernel.Refusal {@code document.fonts-missing} or {@code document.glyph-missing} where it
     *     cannot be printed as it should be
     */
    byte[] print(NewDocument document, Format format);
}
