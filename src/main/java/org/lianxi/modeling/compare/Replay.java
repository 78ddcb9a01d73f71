package org.lianxi.modeling.compare;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianxi.modeling.domain.FinishedCase;
import org.lianxi.modeling.domain.FinishedCase.Step;
import org.lianxi.modeling.domain.LookBack;
import org.lianxi.modeling.domain.LookBack.Finding;
import org.w3c.dom.Element;

/**
 * Lays finished cases over a changed model: what they did that it has no more, what it would have asked of them
 * besides, and where its time limits would have been missed. What people decided is taken as it was.
 */
public final class Replay {

    private static final int EXAMPLES = 5;

    private final ModelWays then;
    private final ModelWays now;
    private final Words words;
    private final Deadlines deadlines;

    /** When a term that begins at a moment ends. */
    public interface Deadlines {

        /** @param term e.g. {@code WD5} or {@code PT2H} */
        LocalDateTime after(LocalDateTime from, String term);
    }

    public Replay(Element before, Element after, Deadlines deadlines) {
        this.then = new ModelWays(before);
        this.now = new ModelWays(after);
        this.words = new Words(Map.of());
        this.deadlines = deadlines;
    }

    /** Without handovers. */
    public LookBack of(List<FinishedCase> cases) {
        var found = new LinkedHashMap<String, List<String>>();
        var alike = 0;
        for (var each : cases) {
            var sentences = sentences(each);
            alike += sentences.isEmpty() ? 1 : 0;
            sentences.forEach(sentence ->
                    found.computeIfAbsent(sentence, key -> new ArrayList<>()).add(each.number()));
        }
        var findings = found.entrySet().stream()
                .map(entry -> new Finding(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .filter(number -> !number.isEmpty())
                                .limit(EXAMPLES)
                                .toList()))
                .sorted((one, other) -> Integer.compare(other.cases(), one.cases()))
                .toList();
        return new LookBack(cases.size(), alike, findings, List.of());
    }

    private Set<String> sentences(FinishedCase finished) {
        var sentences = new LinkedHashSet<String>();
        for (var step : finished.steps()) {
            if (then.waits(step.element()) || then.ends(step.element()) || now.waits(step.element())) {
                way(finished, step, sentences);
            }
            limits(step, sentences);
        }
        return sentences;
    }

    private void way(FinishedCase finished, Step step, Set<String> sentences) {
        var id = step.element();
        if (!now.has(id)) {
            sentences.add("不再有“%s”".formatted(step.name()));
            return;
        }
        if (now.starts(id)) {
            return;
        }
        var host = now.host(id);
        if (host.isPresent()) {
            if (finished.steps().stream().noneMatch(other -> now.isWithin(other.element(), host.get()))) {
                sentences.add("走不到“%s”".formatted(now.name(id)));
            }
            return;
        }
        var been = finished.steps().stream()
                .filter(other -> other != step && !other.to().isAfter(step.from()))
                .map(Step::element)
                .filter(now::waits)
                .collect(Collectors.toSet());
        now.between(been, id)
                .ifPresentOrElse(
                        more -> {
                            if (!more.isEmpty()) {
                                sentences.add("到“%s”之前，要先办%s".formatted(now.name(id), named(more)));
                            }
                        },
                        () -> sentences.add("走不到“%s”".formatted(now.name(id))));
    }

    private void limits(Step step, Set<String> sentences) {
        if (!then.has(step.element()) || !now.has(step.element())) {
            return;
        }
        var before = TimeLimits.of(then, step.element());
        TimeLimits.of(now, step.element()).forEach((limit, term) -> {
            var old = before.get(limit);
            if (!term.equals(old)
                    && step.to().isAfter(deadlines.after(step.from(), term))
                    && (old == null || !step.to().isAfter(deadlines.after(step.from(), old)))) {
                sentences.add("“%s”用的时间超过 %s".formatted(now.name(step.element()), words.moment(term)));
            }
        });
    }

    private String named(List<String> steps) {
        return steps.stream().map(id -> "“%s”".formatted(now.name(id))).collect(Collectors.joining("、"));
    }
}
