/**
 * What an official document says ({@link org.lianxi.document.domain.OfficialText}) and where each of its glyphs stands
 * on paper ({@link org.lianxi.document.domain.Typesetter}), after GB/T 9704-2012. Lengths are millimetres from the
 * upper left corner of the sheet.
 */
@NullMarked
package org.lianxi.document.domain;

import org.jspecify.annotations.NullMarked;
