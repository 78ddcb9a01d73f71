/**
 * Writes documents: PDF and OFD (GB/T 33190-2016) from the same sheets, glyph by glyph; DOCX as a draft to edit; the
 * page on the screen. Also the fonts, and the offices' own wording.
 */
@NullMarked
package org.lianxi.document.format;

import org.jspecify.annotations.NullMarked;
