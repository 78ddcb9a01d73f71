package org.lianxi.modeling.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxi.modeling.guard.BpmnXml;
import org.lianxi.modeling.guard.SafeXml;
import org.w3c.dom.Element;

/**
 * Where a case can go in a model, from one thing that waits for somebody or something to the next. Conditions are not
 * looked at: whatever a gateway may decide is a way.
 */
final class ModelWays {

    private static final Set<String> WAITING =
            Set.of("userTask", "receiveTask", "callActivity", "intermediateCatchEvent", "boundaryEvent", "startEvent");

    private final Map<String, Element> byId = new LinkedHashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();
    private final Map<String, List<String>> attached = new HashMap<>();

    ModelWays(Element root) {
        SafeXml.all(root)
                .filter(element -> !element.getAttribute("id").isEmpty())
                .forEach(element -> byId.put(element.getAttribute("id"), element));
        byId.values().forEach(element -> {
            if (kind(element).equals("sequenceFlow")) {
                targets.computeIfAbsent(element.getAttribute("sourceRef"), key -> new ArrayList<>())
                        .add(element.getAttribute("targetRef"));
            } else if (kind(element).equals("boundaryEvent")) {
                attached.computeIfAbsent(element.getAttribute("attachedToRef"), key -> new ArrayList<>())
                        .add(element.getAttribute("id"));
            }
        });
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Whether a case rests there, or is set going from there. */
    boolean waits(String id) {
        var element = byId.get(id);
        return element != null && WAITING.contains(kind(element));
    }

    boolean ends(String id) {
        var element = byId.get(id);
        return element != null && kind(element).equals("endEvent");
    }

    /** A case begins there, or a sub-process does, to which the ways of what comes after it lead. */
    boolean starts(String id) {
        var element = byId.get(id);
        return element != null && kind(element).equals("startEvent");
    }

    /** What an attached event is attached to. */
    Optional<String> host(String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(element -> kind(element).equals("boundaryEvent"))
                .map(element -> element.getAttribute("attachedToRef"));
    }

    List<String> attachedTo(String id) {
        return attached.getOrDefault(id, List.of());
    }

    /** Whether the one lies in the other, at whatever depth. */
    boolean isWithin(String id, String scope) {
        for (var at = byId.get(id); at != null; at = at.getParentNode() instanceof Element outer ? outer : null) {
            if (at.getAttribute("id").equals(scope)) {
                return true;
            }
        }
        return false;
    }

    String name(String id) {
        var element = byId.get(id);
        var name = element == null ? "" : BpmnXml.name(element);
        return name.isEmpty() ? id : name;
    }

    Optional<Element> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * What waits between the places where a case has been and the one where it went on, on the shortest way.
     *
     * @return an empty list where it goes there directly; nothing where no way leads there
     */
    Optional<List<String>> between(Collection<String> from, String to) {
        var reached = new HashMap<String, List<String>>();
        var open = new ArrayDeque<String>();
        from.forEach(id -> {
            reached.put(id, List.of());
            open.add(id);
        });
        while (!open.isEmpty()) {
            var at = open.remove();
            var way = reached.getOrDefault(at, List.of());
            for (var next : next(at)) {
                if (next.equals(to)) {
                    return Optional.of(way);
                }
                if (!reached.containsKey(next)) {
                    var longer = new ArrayList<>(way);
                    longer.add(next);
                    reached.put(next, longer);
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }

    /** What waits, or is an end, and can come right after the element. */
    private Set<String> next(String id) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(targets.getOrDefault(id, List.of()));
        var seen = new LinkedHashSet<String>();
        while (!open.isEmpty()) {
            var at = open.remove();
            var element = byId.get(at);
            if (element == null || !seen.add(at)) {
                continue;
            }
            if (waits(at)) {
                found.add(at);
            } else if (kind(element).equals("subProcess")) {
                SafeXml.children(element).stream()
                        .filter(inner -> kind(inner).equals("startEvent"))
                        .forEach(start -> open.addAll(targets.getOrDefault(start.getAttribute("id"), List.of())));
            } else if (ends(at)) {
                found.add(at);
                open.addAll(targets.getOrDefault(parent(element).getAttribute("id"), List.of()));
            } else {
                open.addAll(targets.getOrDefault(at, List.of()));
            }
        }
        return found;
    }

    private static Element parent(Element element) {
        return (Element) element.getParentNode();
    }

    private static String kind(Element element) {
        return element.getLocalName();
    }
}
