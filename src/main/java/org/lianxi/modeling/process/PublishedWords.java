package org.lianxi.modeling.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.lianxi.engine.DeploymentGuard.ModelFile;
import org.lianxi.engine.PublishedSetting;
import org.lianxi.engine.PublishedVariables;
import org.lianxi.modeling.guard.ShippedModels;
import org.lianxi.modeling.guard.Vocabulary;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Gathers what this version of the application publishes. Asked while the engine is being built, so it looks at the
 * names and types of beans and wakes none of them but the lists of variables.
 */
@Component
class PublishedWords {

    private final ListableBeanFactory beans;
    private final List<PublishedVariables> variables;
    private final SingletonSupplier<Vocabulary> vocabulary = SingletonSupplier.of(this::gathered);

    PublishedWords(ListableBeanFactory beans, List<PublishedVariables> variables) {
        this.beans = beans;
        this.variables = variables;
    }

    Vocabulary vocabulary() {
        return vocabulary.obtain();
    }

    private Vocabulary gathered() {
        var shipped = new ShippedModels(Stream.of("processes/*.bpmn", "forms/*.form")
                .flatMap(PublishedWords::files)
                .toList());
        var names = new HashSet<>(shipped.elementVariables());
        names.addAll(named(PublishedSetting.class));
        var answers = new HashMap<>(shipped.answers());
        answers.put("reviewStepTask", ReviewStepTask.ANSWERS);
        variables.forEach(each -> names.addAll(each.names()));
        return new Vocabulary(
                named(JavaDelegate.class),
                named(TaskListener.class),
                named(ExecutionListener.class),
                names,
                shipped.messages(),
                clauses(),
                answers);
    }

    private Set<String> named(Class<?> type) {
        return Set.copyOf(Arrays.asList(beans.getBeanNamesForType(type, false, false)));
    }

    private static Set<String> clauses() {
        return read(new ClassPathResource("organization/clauses.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static Stream<ModelFile> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                    .map(file -> new ModelFile(
                            Objects.requireNonNull(file.getFilename()),
                            read(file).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
