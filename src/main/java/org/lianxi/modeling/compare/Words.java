package org.lianxi.modeling.compare;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What models write, as people say it. */
final class Words {

    private static final Pattern TERM = Pattern.compile("(WD|ND)(\\d+)");
    private static final Pattern HOURS = Pattern.compile("PT(\\d+)([HM])");
    private static final Pattern VARIABLE =
            Pattern.compile("[$#]\\{\\s*(!?)\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}(-[a-z]+)?");

    private final Map<String, String> groups;

    /** @param groups names by id */
    Words(Map<String, String> groups) {
        this.groups = Map.copyOf(groups);
    }

    /** WD5: 5 个工作日. */
    String moment(String text) {
        var term = TERM.matcher(text);
        if (term.matches()) {
            return "%s 个%s".formatted(term.group(2), term.group(1).equals("WD") ? "工作日" : "自然日");
        }
        var hours = HOURS.matcher(text);
        if (hours.matches()) {
            return "%s %s".formatted(hours.group(1), hours.group(2).equals("H") ? "小时" : "分钟");
        }
        var variable = VARIABLE.matcher(text);
        return variable.matches() ? "系统计算的时间（%s）".formatted(variable.group(2)) : text;
    }

    /** leader,deputy-leader: 组长、副组长. */
    String offered(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .map(group -> groups.getOrDefault(group, group))
                .collect(Collectors.joining("、"));
    }
}
