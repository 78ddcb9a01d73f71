package org.lianxi.organization.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The kinds of work that a substitution covers. None named means all, those of later processes too.
 *
 * @param codes ids of processes; a process belongs to a kind whose id its own id begins with, so that
 *     {@code meeting-minutes} belongs to {@code meeting}
 */
public record Works(List<String> codes) {

    public static final Works ALL = new Works(List.of());

    private static final Map<String, String> NAMES = names();

    public Works {
        codes = List.copyOf(new TreeSet<>(codes));
        for (var code : codes) {
            if (!NAMES.containsKey(code)) {
                throw new IllegalArgumentException(
                        "Work '%s' is none of %s".formatted(code, String.join(", ", NAMES.keySet())));
            }
        }
    }

    public static Works of(Collection<String> codes) {
        return codes.containsAll(NAMES.keySet()) ? ALL : new Works(List.copyOf(codes));
    }

    /** What people may choose from, with Chinese names. */
    public static Map<String, String> choices() {
        return NAMES;
    }

    public static Works parse(String text) {
        return text.isEmpty() ? ALL : new Works(Arrays.asList(text.split(",", -1)));
    }

    public String asText() {
        return String.join(",", codes);
    }

    public boolean cover(String process) {
        return codes.isEmpty()
                || codes.stream().anyMatch(code -> process.equals(code) || process.startsWith(code + "-"));
    }

    boolean overlap(Works other) {
        return codes.isEmpty() || other.codes.isEmpty() || codes.stream().anyMatch(other.codes::contains);
    }

    public boolean isAll() {
        return codes.isEmpty();
    }

    /** 全部, or the names joined: 议题、联席会议. */
    public String inWords() {
        return codes.isEmpty()
                ? "全部"
                : String.join(
                        "、",
                        NAMES.entrySet().stream()
                                .filter(name -> codes.contains(name.getKey()))
                                .map(Map.Entry::getValue)
                                .toList());
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("topic", "议题");
        names.put("meeting", "联席会议");
        names.put("resolution", "决议督办");
        names.put("joint-approval", "联合审批");
        names.put("complaint", "投诉");
        return names;
    }
}
