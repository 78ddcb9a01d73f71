package org.lianxi.modeling.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One condition of a decision table, as far as it can be tried out: comparisons with numbers, intervals, texts in
 * quotes, lists of those, and {@code not(...)}.
 *
 * @param test whether it holds for a number (Double) or a text
 * @param numbers those that it mentions
 * @param texts those that it mentions
 */
record Cell(Predicate<Object> test, Set<Double> numbers, Set<String> texts) {

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern EQUAL = Pattern.compile(NUMBER);
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[\\](])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\[\\])])");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern PARTS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** @return empty where it says something else */
    static Optional<Cell> read(String text) {
        var written = text.strip();
        if (written.isEmpty() || written.equals("-")) {
            return Optional.of(new Cell(value -> true, Set.of(), Set.of()));
        }
        var not = NOT.matcher(written);
        if (not.matches()) {
            return read(not.group(1)).map(cell -> new Cell(cell.test().negate(), cell.numbers(), cell.texts()));
        }
        var parts = new ArrayList<Cell>();
        for (var part : PARTS.split(written)) {
            var cell = one(part.strip());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            parts.add(cell.get());
        }
        return Optional.of(any(parts));
    }

    private static Cell any(List<Cell> parts) {
        return new Cell(
                value -> parts.stream().anyMatch(part -> part.test().test(value)),
                parts.stream().flatMap(part -> part.numbers().stream()).collect(Collectors.toCollection(TreeSet::new)),
                parts.stream().flatMap(part -> part.texts().stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Optional<Cell> one(String part) {
        var text = TEXT.matcher(part);
        if (text.matches()) {
            var wanted = text.group(1);
            return Optional.of(new Cell(wanted::equals, Set.of(), Set.of(wanted)));
        }
        if (part.equals("true") || part.equals("false")) {
            return Optional.of(new Cell(part::equals, Set.of(), Set.of(part)));
        }
        var equal = EQUAL.matcher(part);
        if (equal.matches()) {
            var wanted = Double.valueOf(equal.group(1));
            return Optional.of(new Cell(wanted::equals, Set.of(wanted), Set.of()));
        }
        var compared = COMPARED.matcher(part);
        if (compared.matches()) {
            var bound = Double.parseDouble(compared.group(2));
            return Optional.of(new Cell(
                    value -> value instanceof Double number && holds(number, compared.group(1), bound),
                    Set.of(bound),
                    Set.of()));
        }
        var interval = INTERVAL.matcher(part);
        if (interval.matches()) {
            var from = Double.parseDouble(interval.group(2));
            var to = Double.parseDouble(interval.group(3));
            var lower = interval.group(1).equals("[") ? ">=" : ">";
            var upper = interval.group(4).equals("]") ? "<=" : "<";
            return Optional.of(new Cell(
                    value -> value instanceof Double number && holds(number, lower, from) && holds(number, upper, to),
                    Set.of(from, to),
                    Set.of()));
        }
        return Optional.empty();
    }

    private static boolean holds(double number, String comparison, double bound) {
        return switch (comparison) {
            case "<" -> number < bound;
            case "<=" -> number <= bound;
            case ">" -> number > bound;
            default -> number >= bound;
        };
    }
}
