package org.lianxi.organization.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.lianxi.kernel.Refusal;

/** Reads dates as browsers send them. */
final class FormDates {

    private FormDates() {}

    static LocalDate parse(String text, String label) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            throw new Refusal(
                    "organization.malformed-date", "“%s”不是日期：“%s”，请按 2026-11-24 的样式填写。".formatted(label, text));
        }
    }
}
