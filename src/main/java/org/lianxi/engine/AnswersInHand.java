package org.lianxi.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the form that is being submitted in this thread, kept aside from the engine's variables until the task
 * or start listener takes them. Nested submissions (a completion that completes another task) see their own.
 */
final class AnswersInHand {

    private static final ThreadLocal<Deque<AnswersInHand>> IN_HAND = ThreadLocal.withInitial(ArrayDeque::new);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String form;
    private final Answers answers;

    private AnswersInHand(String form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    /** @param form the id of the task, or of the process definition that is started */
    static <T extends @Nullable Object> T during(String form, Map<String, Object> submitted, Supplier<T> work) {
        var stack = IN_HAND.get();
        stack.push(new AnswersInHand(form, read(Variables.fromMap(submitted))));
        try {
            return work.get();
        } finally {
            stack.pop();
            if (stack.isEmpty()) {
                IN_HAND.remove();
            }
        }
    }

    static Answers of(String form) {
        var top = IN_HAND.get().peek();
        return top != null && top.form.equals(form) ? top.answers : Answers.none();
    }

    private static Answers read(VariableMap submitted) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        for (var name : submitted.keySet()) {
            var typed = submitted.getValueTyped(name);
            plain.put(name, typed instanceof SerializableValue serialized ? parse(serialized) : typed.getValue());
        }
        return new Answers(plain);
    }

    private static @Nullable Object parse(SerializableValue value) {
        try {
            return JSON.readValue(value.getValueSerialized(), Object.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("A submitted form value is not JSON", malformed);
        }
    }
}
