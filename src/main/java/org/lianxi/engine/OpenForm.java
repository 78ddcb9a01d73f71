package org.lianxi.engine;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * A form that somebody is about to read.
 *
 * @param person the reader's user id; empty where nobody is signed in (jobs, tests)
 * @param element the user task's id in the model; empty for a start form
 * @param variables reads a process variable that the task sees; always null for a start form
 */
public record OpenForm(
        String person, String element, Optional<CaseNumber> openCase, Function<String, @Nullable Object> variables) {

    public CaseNumber caseNumber() {
        return openCase.orElseThrow(() -> new IllegalStateException("A start form belongs to no case yet"));
    }

    /** The unit that this instance of a per-unit task belongs to. */
    public UnitCode unit() {
        return new UnitCode(local("unit"));
    }

    public String local(String elementVariable) {
        return String.valueOf(variables.apply(elementVariable));
    }
}
