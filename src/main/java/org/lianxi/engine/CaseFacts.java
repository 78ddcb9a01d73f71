package org.lianxi.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.Markdown;

/**
 * What forms may show of a case, by name, read from our tables at the moment somebody opens the form. A fact is read
 * only where the form mentions its name, so an analyst's new form shows any of them without a programmer.
 *
 * <p>Values are texts, {@link Markdown}, numbers, booleans, dates as ISO texts, and lists or maps of those. A list of
 * {@code {label, value}} under the name that a field gives as {@code valuesKey} becomes that field's options.
 */
public interface CaseFacts {

    /** The ids of the processes whose forms may show these facts. */
    Set<String> processes();

    Map<String, Function<OpenForm, @Nullable Object>> facts();
}
