package org.lianxi.modeling.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lianxi.modeling.guard.BpmnXml;
import org.lianxi.modeling.guard.SafeXml;
import org.w3c.dom.Element;

/** How long a model gives for a step, where it says so itself: by an attached timer or as the task's due date. */
final class TimeLimits {

    private static final Set<String> MOMENTS = Set.of("timeDuration", "timeDate");

    private TimeLimits() {}

    /**
     * Term or duration by what it is a limit of: the id of the timer, or of the task itself. What is computed is left
     * out.
     */
    static Map<String, String> of(ModelWays ways, String step) {
        var limits = new LinkedHashMap<String, String>();
        ways.element(step)
                .map(element -> BpmnXml.camunda(element, "dueDate"))
                .filter(TimeLimits::isFixed)
                .ifPresent(limit -> limits.put(step, limit));
        for (var timer : ways.attachedTo(step)) {
            ways.element(timer)
                    .map(TimeLimits::moment)
                    .filter(TimeLimits::isFixed)
                    .ifPresent(limit -> limits.put(timer, limit));
        }
        return limits;
    }

    private static String moment(Element event) {
        return SafeXml.all(event)
                .filter(element -> MOMENTS.contains(element.getLocalName()))
                .map(SafeXml::ownText)
                .findFirst()
                .orElse("");
    }

    private static boolean isFixed(String limit) {
        return limit.matches("(WD|ND)\\d+|PT.+");
    }
}
