package org.lianxi.engine;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The process variables of one capability: those that its models may name in conditions, timers and collections. */
public interface PublishedVariables {

    Set<String> names();

    /** @param catalogue a class whose static fields are {@link ProcessVariable}s */
    static Set<String> in(Class<?> catalogue) {
        return Arrays.stream(catalogue.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType() == ProcessVariable.class)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return ((ProcessVariable<?>) field.get(null)).name();
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .collect(Collectors.toSet());
    }
}
