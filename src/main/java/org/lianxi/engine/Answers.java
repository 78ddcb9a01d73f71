package org.lianxi.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.Refusal;

/**
 * What a person typed into a form, by field key. Every reader of a required field names the label that people see, so
 * that what is missing or malformed is refused with a sentence they understand.
 */
public final class Answers {

    private final Map<String, @Nullable Object> values;

    public Answers(Map<String, ? extends @Nullable Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    /** The trimmed text, or empty where nothing but white space was typed. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    public String text(String key, String label) {
        return find(key).orElseThrow(() -> missing(label));
    }

    /** As {@link #text}, refusing what is longer than the table can hold. */
    public String text(String key, String label, int longest) {
        return within(text(key, label), label, longest);
    }

    public Optional<String> find(String key, String label, int longest) {
        return find(key).map(text -> within(text, label, longest));
    }

    /** One of the kebab-case values that the form offers. */
    public String choice(String key, String label, String... allowed) {
        var value = text(key, label);
        if (!List.of(allowed).contains(value)) {
            throw new Refusal("form.unknown-choice", "“%s”没有“%s”这个选项，请从列出的选项中选择。".formatted(label, value));
        }
        return value;
    }

    /** One of the constants that the form offers. */
    public <E extends Enum<E> & Choice> E choice(String key, String label, Class<E> choices) {
        return Choice.of(choices, text(key, label), label);
    }

    public boolean flag(String key) {
        return find(key).map(Boolean::parseBoolean).orElse(false);
    }

    public Optional<LocalDate> findDate(String key, String label) {
        return find(key).map(text -> parseDate(text, label));
    }

    public LocalDate date(String key, String label) {
        return findDate(key, label).orElseThrow(() -> missing(label));
    }

    public LocalDateTime dateTime(String key, String label) {
        return parseDateTime(text(key, label), label);
    }

    public Optional<LocalDateTime> findDateTime(String key, String label) {
        return find(key).map(text -> parseDateTime(text, label));
    }

    public int wholeNumber(String key, String label, int least, int most) {
        var text = text(key, label);
        try {
            var number = Double.parseDouble(text);
            if (number == Math.rint(number) && number >= least && number <= most) {
                return (int) number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the one sentence below
        }
        throw new Refusal(
                "form.number-out-of-range", "“%s”须是 %d 到 %d 之间的整数，现在填的是“%s”。".formatted(label, least, most, text));
    }

    /** The chosen values of a tag list or check list, in the order chosen; empty where none was chosen. */
    public List<String> list(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).distinct().toList()
                : find(key).map(List::of).orElse(List.of());
    }

    /** The rows of a dynamic list; rows in which nothing was typed are left out. */
    public List<Answers> rows(String key) {
        if (!(values.get(key) instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(Map.class::isInstance)
                .map(row -> new Answers(asRow((Map<?, ?>) row)))
                .filter(row -> !row.isBlank())
                .toList();
    }

    private boolean isBlank() {
        return values.keySet().stream()
                .allMatch(key -> find(key).isEmpty() || list(key).isEmpty());
    }

    private static Map<String, @Nullable Object> asRow(Map<?, ?> row) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    private static String within(String text, String label, int longest) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new Refusal(
                    "form.text-too-long", "“%s”最多 %d 个字，现在有 %d 个字，请精简后再提交。".formatted(label, longest, length));
        }
        return text;
    }

    private static LocalDate parseDate(String text, String label) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException malformed) {
            throw new Refusal("form.malformed-date", "“%s”不是日期：“%s”，请按 2026-11-24 的样式填写。".formatted(label, text));
        }
    }

    private static LocalDateTime parseDateTime(String text, String label) {
        try {
            return text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d")
                    ? OffsetDateTime.parse(text)
                            .atZoneSameInstant(ZoneId.systemDefault())
                            .toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new Refusal(
                    "form.malformed-time", "“%s”不是日期和时间：“%s”，请按 2026-11-24T15:00 的样式填写。".formatted(label, text));
        }
    }

    private static Refusal missing(String label) {
        return new Refusal("form.missing-answer", "“%s”尚未填写，请填写后再提交。".formatted(label));
    }
}
