package org.lianxi.kernel;

import java.util.Arrays;

/** One of the answers that a form offers: the kebab-case value that the form sends and the words that people read. */
public interface Choice {

    String value();

    String title();

    /**
     * The constant with the value.
     *
     * @param label what the form calls the field
     * @throws Refusal {@code form.unknown-choice} where there is none
     */
    static <E extends Enum<E> & Choice> E of(Class<E> choices, String value, String label) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("form.unknown-choice", "“%s”没有“%s”这个选项，请从列出的选项中选择。".formatted(label, value)));
    }
}
