package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.NewClock;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.ComplaintState;
import org.springframework.stereotype.Component;

/** The clocks of one complaint: for its acceptance, and for each round of its handling. */
@Component
public class ComplaintClock {

    private static final String ACCEPTANCE = "acceptance";
    private static final String HANDLING = "handling:";

    private final CaseClocks clocks;
    private final Policies policies;
    private final ComplaintInstances instances;
    private final Clock clock;

    ComplaintClock(CaseClocks clocks, Policies policies, ComplaintInstances instances, Clock clock) {
        this.clocks = clocks;
        this.policies = policies;
        this.instances = instances;
        this.clock = clock;
    }

    /** From the registration on; after a supplement the days begin anew. */
    ClockReading startAcceptance(Complaint complaint) {
        var policy = policies.of(complaint);
        return clocks.start(new NewClock(
                complaint.number(),
                acceptance(complaint),
                "受理审查",
                complaint.course().supplementAskedOn().isPresent() ? "收到补充" : "登记",
                today(),
                policy.acceptance(),
                policy.ground(),
                Math.min(policy.yellowDays(), policy.acceptance().days() - 1)));
    }

    /** The first round counts from the acceptance, the second from the day on which it was asked for. */
    ClockReading startHandling(Complaint complaint) {
        var policy = policies.of(complaint);
        var first = complaint.course().round() == 1;
        return clocks.start(new NewClock(
                complaint.number(),
                HANDLING + complaint.course().round(),
                first ? "办理" : "再次办理",
                first ? "受理" : "要求再次办理",
                first ? complaint.course().acceptedOn().orElseThrow() : today(),
                policy.handling(),
                policy.ground(),
                Math.min(policy.yellowDays(), policy.handling().days() - 1)));
    }

    ClockReading extend(Complaint complaint, int days) {
        var extended = clocks.extend(
                complaint.number(),
                HANDLING + complaint.course().round(),
                days,
                "批准延长",
                policies.of(complaint).ground());
        instances.followClocks(complaint.number());
        return extended;
    }

    void stop(Complaint complaint) {
        key(complaint)
                .flatMap(key -> clocks.find(complaint.number(), key))
                .ifPresent(running -> clocks.stop(complaint.number(), running.key(), today()));
    }

    Optional<ClockReading> look(Complaint complaint) {
        return key(complaint)
                .filter(key -> clocks.find(complaint.number(), key).isPresent())
                .map(key -> clocks.look(complaint.number(), key));
    }

    /** The clock that measures what is being done now; empty where the citizen is waited for, or nobody. */
    public Optional<ClockReading> now(Complaint complaint) {
        return key(complaint).flatMap(key -> clocks.find(complaint.number(), key));
    }

    private static Optional<String> key(Complaint complaint) {
        if (complaint.state() == ComplaintState.EXAMINING) {
            return Optional.of(acceptance(complaint));
        }
        return complaint.state().isBeingHandled() && complaint.course().round() > 0
                ? Optional.of(HANDLING + complaint.course().round())
                : Optional.empty();
    }

    private static String acceptance(Complaint complaint) {
        return complaint.course().supplementAskedOn().isPresent() ? ACCEPTANCE + ":2" : ACCEPTANCE + ":1";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
