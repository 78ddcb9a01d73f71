package org.lianxi.modeling.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianxi.modeling.domain.FinishedCase;
import org.lianxi.modeling.domain.LookBack.Handover;
import org.lianxi.modeling.guard.BpmnXml;
import org.lianxi.modeling.guard.SafeXml;
import org.w3c.dom.Element;

/** Whom a model offers its steps, person by person, where it names the groups itself. */
public final class Offers {

    /** @param groups ids; whom they are, if the model computes them, is not known before a case runs */
    private record Offer(String name, Set<String> groups, boolean computed) {

        private static final Offer NONE = new Offer("", Set.of(), false);
    }

    private Offers() {}

    /**
     * What changes hands between two versions.
     *
     * @param people names of those who are in a group today
     * @param cases finished ones, to count how often a step is done
     */
    public static List<Handover> handovers(
            Element before, Element after, Function<String, Set<String>> people, List<FinishedCase> cases) {
        var then = of(before);
        var now = of(after);
        var steps = new TreeSet<>(then.keySet());
        steps.addAll(now.keySet());
        var handovers = new ArrayList<Handover>();
        for (var step : steps) {
            var old = then.getOrDefault(step, Offer.NONE);
            var fresh = now.getOrDefault(step, Offer.NONE);
            if (old.computed() || fresh.computed() || old.groups().equals(fresh.groups())) {
                continue;
            }
            var had = everybody(old, people);
            var has = everybody(fresh, people);
            if (!had.equals(has)) {
                handovers.add(new Handover(
                        fresh.name().isEmpty() ? old.name() : fresh.name(), without(has, had), without(had, has), (int)
                                cases.stream()
                                        .flatMap(each -> each.steps().stream())
                                        .filter(done -> done.element().equals(step))
                                        .count()));
            }
        }
        return handovers;
    }

    private static Map<String, Offer> of(Element root) {
        var offers = new LinkedHashMap<String, Offer>();
        SafeXml.all(root)
                .filter(element -> element.getLocalName().equals("userTask"))
                .forEach(task -> {
                    var groups = new TreeSet<String>();
                    Stream.of(BpmnXml.camunda(task, "candidateGroups").split(","))
                            .map(String::strip)
                            .filter(group -> !group.isEmpty())
                            .forEach(groups::add);
                    offers.put(
                            task.getAttribute("id"),
                            new Offer(
                                    BpmnXml.name(task),
                                    groups,
                                    groups.stream().anyMatch(group -> group.contains("{"))));
                });
        return offers;
    }

    private static Set<String> everybody(Offer offer, Function<String, Set<String>> people) {
        var names = new TreeSet<String>();
        offer.groups().forEach(group -> names.addAll(people.apply(group)));
        return names;
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(name -> !others.contains(name)).toList();
    }
}
