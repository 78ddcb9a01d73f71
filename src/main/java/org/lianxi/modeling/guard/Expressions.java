package org.lianxi.modeling.guard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The few forms of expressions that models may use; whatever else begins with {@code ${} or {@code #{} is refused. */
final class Expressions {

    private static final String NAME = "([A-Za-z_][A-Za-z0-9_]*)";
    private static final String LITERAL = "(?:'[^'$#{}]*'|\"[^\"$#{}]*\"|-?\\d+(?:\\.\\d+)?|true|false)";
    private static final Pattern ANY = Pattern.compile("[$#]\\{");
    private static final Pattern ONE_NAME = Pattern.compile("[$#]\\{\\s*" + NAME + "\\s*}");
    private static final Pattern FLAG = Pattern.compile("[$#]\\{\\s*!?\\s*" + NAME + "\\s*}");
    private static final Pattern COMPARISON =
            Pattern.compile("[$#]\\{\\s*" + NAME + "\\s*(?:==|!=|<=|>=|<|>)\\s*" + LITERAL + "\\s*}");
    private static final Pattern GROUP = Pattern.compile("[$#]\\{\\s*" + NAME + "\\s*}(-[a-z-]+)?");

    /** What the engine itself counts in a multi-instance activity. */
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private Expressions() {}

    static boolean isIn(String text) {
        return ANY.matcher(text).find();
    }

    /** The name in <code>${name}</code>; empty where the text is anything else. */
    static Optional<String> oneName(String text) {
        return name(ONE_NAME, text);
    }

    /** The variable of a flag, <code>${flag}</code> or <code>${!flag}</code>, or of one comparison with a literal. */
    static Optional<String> condition(String text) {
        return name(FLAG, text).or(() -> name(COMPARISON, text));
    }

    /** The variable of <code>${unit}-liaison</code> and the like. */
    static Optional<String> group(String text) {
        return name(GROUP, text);
    }

    /** What stands behind the variable of a group: {@code -liaison}; empty where nothing does. */
    static String groupSuffix(String text) {
        var group = GROUP.matcher(text.strip());
        return group.matches() && group.group(2) != null ? group.group(2) : "";
    }

    static boolean isCounter(String name) {
        return COUNTERS.contains(name);
    }

    private static Optional<String> name(Pattern form, String text) {
        var found = form.matcher(text.strip());
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
