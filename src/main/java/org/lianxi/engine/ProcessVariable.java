package org.lianxi.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The name and the Java type of one process variable, written down once. Values are ids, dates and the flags that
 * gateways read; text and names live in our own tables.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** A list of ids, for multi-instance activities; the engine stores it as JSON. */
    @SuppressWarnings("unchecked")
    public static ProcessVariable<List<String>> ofIds(String name) {
        return new ProcessVariable<>(name, (Class<List<String>>) (Class<?>) List.class);
    }

    public T from(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException(
                        "Process variable '%s' (%s) is not set".formatted(name, type.getSimpleName())));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    /** Sets the variable. A list is copied, because the engine reads it back as the class that it was written as. */
    public void on(VariableScope scope, T value) {
        scope.setVariable(name, value instanceof List<?> ids ? new ArrayList<>(ids) : value);
    }

    /** Sets a date that a timer of the model waits for. */
    public static void on(VariableScope scope, ProcessVariable<Date> variable, LocalDateTime time) {
        variable.on(scope, date(time));
    }

    /** The moment as the engine keeps it. */
    public static Date date(LocalDateTime time) {
        return Date.from(time.atZone(ZoneId.systemDefault()).toInstant());
    }
}
