package org.lianxi.approval.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianxi.approval.domain.CaseState;
import org.lianxi.calendar.ClockReading;
import org.lianxi.kernel.UnitCode;

/**
 * 亮灯看板: the lights of all open cases and of all reviews that are waited for.
 *
 * @param checking cases that are not accepted yet, so that no clock of theirs runs
 * @param cases how many clocks of cases show what, before any choice of unit or light
 * @param reviews the same for reviews
 * @param units the most urgent first
 * @param rows the cases, the nearest last day first
 */
public record Board(int checking, Lights cases, Lights reviews, List<UnitRow> units, List<CaseRow> rows) {

    /** One unit's open reviews. */
    public record UnitRow(UnitCode unit, String name, Lights lights) {}

    /** @param waitingFor the units whose opinion is still missing */
    public record CaseRow(ApprovalLine line, ClockReading clock, List<ReviewLine> waitingFor) {

        public String waitingForNames() {
            return waitingFor.stream().map(ReviewLine::unitName).collect(Collectors.joining("、"));
        }
    }

    /**
     * What of the board is wanted.
     *
     * @param unit only its row, and cases that wait for it
     * @param light only units with such a review; only cases that show it, or whose review by the unit does
     */
    public record Choice(Optional<UnitCode> unit, Optional<BoardLight> light) {

        public static Choice everything() {
            return new Choice(Optional.empty(), Optional.empty());
        }
    }

    private static final Comparator<UnitRow> MOST_URGENT_FIRST = Comparator.comparingInt(
                    (UnitRow row) -> row.lights().overdue())
            .thenComparingInt(row -> row.lights().red())
            .thenComparingInt(row -> row.lights().yellow())
            .thenComparingInt(row -> row.lights().all())
            .reversed()
            .thenComparing(UnitRow::unit);

    /** @param shown units of which the reader may see a row */
    static Board of(List<ApprovalLine> open, Predicate<UnitCode> shown, Choice choice) {
        var waiting = open.stream()
                .flatMap(line -> line.reviews().stream())
                .filter(line ->
                        line.review().isOpen() && shown.test(line.review().unit()))
                .toList();
        return new Board(
                (int) open.stream()
                        .filter(line -> isChecking(line.approval().state()))
                        .count(),
                Lights.of(open.stream().flatMap(line -> line.clock().stream()).toList()),
                lights(waiting),
                units(waiting, choice),
                rows(open, choice));
    }

    private static boolean isChecking(CaseState state) {
        return state == CaseState.CHECKING || state == CaseState.SUPPLEMENTING;
    }

    private static List<UnitRow> units(List<ReviewLine> waiting, Choice choice) {
        var byUnit = new LinkedHashMap<UnitCode, List<ReviewLine>>();
        waiting.forEach(line -> byUnit.computeIfAbsent(line.review().unit(), unit -> new ArrayList<>())
                .add(line));
        return byUnit.entrySet().stream()
                .filter(entry -> choice.unit().map(entry.getKey()::equals).orElse(true))
                .filter(entry -> choice.light()
                        .map(light -> entry.getValue().stream().anyMatch(line -> shines(line, light)))
                        .orElse(true))
                .map(entry ->
                        new UnitRow(entry.getKey(), entry.getValue().get(0).unitName(), lights(entry.getValue())))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    private static List<CaseRow> rows(List<ApprovalLine> open, Choice choice) {
        return open.stream()
                .flatMap(line -> line.clock().stream().map(clock -> row(line, clock)))
                .filter(row -> isWanted(row, choice))
                .sorted(Comparator.comparing((CaseRow row) -> row.clock().due().day())
                        .thenComparing(row -> row.line().approval().number()))
                .toList();
    }

    private static CaseRow row(ApprovalLine line, ClockReading clock) {
        return new CaseRow(
                line,
                clock,
                line.reviews().stream()
                        .filter(review -> review.review().isOpen())
                        .toList());
    }

    private static boolean isWanted(CaseRow row, Choice choice) {
        if (choice.unit().isEmpty()) {
            return choice.light().map(light -> light.shines(row.clock())).orElse(true);
        }
        return row.waitingFor().stream()
                .filter(line -> line.review().unit().equals(choice.unit().get()))
                .anyMatch(
                        line -> choice.light().map(light -> shines(line, light)).orElse(true));
    }

    private static boolean shines(ReviewLine line, BoardLight light) {
        return line.clock().filter(light::shines).isPresent();
    }

    private static Lights lights(List<ReviewLine> lines) {
        return Lights.of(lines.stream().flatMap(line -> line.clock().stream()).toList());
    }
}
