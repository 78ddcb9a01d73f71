package org.lianxi.document.application;

import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.document.Format;
import org.lianxi.document.domain.OfficialText;
import org.lianxi.kernel.Refusal;

/** 印制: writes a document as a file. The same document gives the same PDF and OFD, byte for byte. */
public interface Press {

    /**
     * @throws Refusal {@code document.fonts-missing} or {@code document.glyph-missing} where it cannot be printed as it
     *     should be
     */
    byte[] print(OfficialText text, Format format, LocalDateTime issuedAt);

    /** Where the city's system for electronic seals may put them; none is ever printed as a picture. */
    List<Seal> seals(OfficialText text);

    /**
     * @param page from 1
     * @param x of the seal's centre, in millimetres from the left
     * @param y of the seal's centre, in millimetres from the upper edge
     */
    record Seal(int page, double x, double y) {}
}
