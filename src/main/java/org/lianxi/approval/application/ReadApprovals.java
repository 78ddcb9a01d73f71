package org.lianxi.approval.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Review;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Documents;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.People;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read which case: the service centre, the window, the conference's leaders and office, and the supervision
 * all; a department only cases in which it takes or took part.
 */
@Service
@Transactional(readOnly = true)
public class ReadApprovals {

    /** The key of the clock that measures the whole case. */
    public static final String CASE_CLOCK = "case";

    private static final List<String> SEE_ALL =
            List.of("leader", "deputy-leader", "office", "window", "service-center-staff", "supervision-staff");
    private static final List<String> WRITE_TO_APPLICANT = List.of("window", "service-center-staff");
    private static final String WINDOW = "window";

    private final Approvals approvals;
    private final Reviews reviews;
    private final CaseEvents events;
    private final CaseClocks clocks;
    private final Documents documents;
    private final CaseFile caseFile;
    private final People people;
    private final Units units;

    ReadApprovals(
            Approvals approvals,
            Reviews reviews,
            CaseEvents events,
            CaseClocks clocks,
            Documents documents,
            CaseFile caseFile,
            People people,
            Units units) {
        this.approvals = approvals;
        this.reviews = reviews;
        this.events = events;
        this.clocks = clocks;
        this.documents = documents;
        this.caseFile = caseFile;
        this.people = people;
        this.units = units;
    }

    /** Cases that the person may see, the newest first. */
    public List<ApprovalLine> by(String person, Approvals.Slice slice) {
        return of(scope(person), slice);
    }

    /** Cases seen through these units; all where empty. */
    List<ApprovalLine> of(Optional<Collection<UnitCode>> through, Approvals.Slice slice) {
        return lines(approvals.list(through, slice));
    }

    /** Empty where there is no such case, or none for this person. */
    public Optional<ApprovalView> by(String person, CaseNumber number) {
        return approvals.find(number).filter(found -> mayRead(person, number)).map(found -> view(person, found));
    }

    public boolean mayRead(String person, CaseNumber number) {
        return scope(person)
                .map(own -> reviews.of(number).stream().anyMatch(review -> own.contains(review.unit())))
                .orElse(true);
    }

    /** Whether the person may see all cases. */
    public boolean seesAll(String person) {
        return scope(person).isEmpty();
    }

    /** The newest published results first. */
    public List<Approvals.Published> published(int from, int most) {
        return approvals.published(from, most);
    }

    /** The units through which the person sees cases; empty where they see all. */
    Optional<Collection<UnitCode>> scope(String person) {
        var groups = people.groupsOf(person, "joint-approval");
        if (groups.stream().anyMatch(SEE_ALL::contains)) {
            return Optional.empty();
        }
        return Optional.of(units.all().stream()
                .map(unit -> unit.code())
                .filter(code -> groups.stream().anyMatch(group -> group.startsWith(code + "-")))
                .collect(Collectors.toSet()));
    }

    private ApprovalView view(String person, ApprovalCase approval) {
        var number = approval.number();
        var groups = people.groupsOf(person, "joint-approval");
        var readings = clocks.of(List.of(number));
        return new ApprovalView(
                approval,
                reading(readings, number, CASE_CLOCK),
                reviews.of(number).stream()
                        .map(review -> line(review, readings))
                        .toList(),
                events.procedures(number),
                events.coordinations(number),
                events.extensions(number),
                events.changes(number),
                documents.of(number),
                caseFile.entries(number),
                groups.stream().anyMatch(WRITE_TO_APPLICANT::contains),
                groups.contains(WINDOW) && !approval.state().isOver());
    }

    private List<ApprovalLine> lines(List<ApprovalCase> cases) {
        var numbers = cases.stream().map(ApprovalCase::number).toList();
        var readings = clocks.of(numbers);
        var current = reviews.of(numbers).stream()
                .filter(Review::isCurrent)
                .collect(Collectors.groupingBy(Review::caseNumber));
        return cases.stream()
                .map(approval -> new ApprovalLine(
                        approval,
                        reading(readings, approval.number(), CASE_CLOCK),
                        current.getOrDefault(approval.number(), List.of()).stream()
                                .map(review -> line(review, readings))
                                .toList()))
                .toList();
    }

    private ReviewLine line(Review review, List<ClockReading> readings) {
        return new ReviewLine(
                review, units.get(review.unit()).name(), reading(readings, review.caseNumber(), review.clock()));
    }

    private static Optional<ClockReading> reading(List<ClockReading> readings, CaseNumber number, String key) {
        return readings.stream()
                .filter(reading ->
                        reading.caseNumber().equals(number) && reading.key().equals(key))
                .findFirst();
    }
}
