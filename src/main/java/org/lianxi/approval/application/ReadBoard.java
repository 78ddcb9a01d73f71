package org.lianxi.approval.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.People;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see the board: leaders, the conference's office, the service centre and the supervision all of it, the head
 * of a unit what concerns the unit.
 */
@Service
@Transactional(readOnly = true)
public class ReadBoard {

    private static final List<String> OVERSEERS =
            List.of("leader", "deputy-leader", "office", "service-center-staff", "supervision-staff");
    private static final int AT_ONCE = 500;

    private final ReadApprovals readApprovals;
    private final People people;
    private final Units units;

    ReadBoard(ReadApprovals readApprovals, People people, Units units) {
        this.readApprovals = readApprovals;
        this.people = people;
        this.units = units;
    }

    public boolean mayRead(String person) {
        return reach(person).isPresent();
    }

    /** Empty where the board is none of the person's business. */
    public Optional<Board> by(String person, Board.Choice choice) {
        return reach(person)
                .map(reach -> Board.of(
                        open(reach.units()),
                        unit -> reach.units().map(own -> own.contains(unit)).orElse(true),
                        choice));
    }

    /** @param units through which somebody sees the board; empty where they see all of it */
    private record Reach(Optional<Collection<UnitCode>> units) {}

    private Optional<Reach> reach(String person) {
        var groups = people.groupsOf(person, "joint-approval");
        if (groups.stream().anyMatch(OVERSEERS::contains)) {
            return Optional.of(new Reach(Optional.empty()));
        }
        Set<UnitCode> headed = units.all().stream()
                .map(unit -> unit.code())
                .filter(code -> groups.contains(code + "-head"))
                .collect(Collectors.toSet());
        return headed.isEmpty() ? Optional.empty() : Optional.of(new Reach(Optional.of(headed)));
    }

    private List<ApprovalLine> open(Optional<Collection<UnitCode>> reach) {
        var all = new ArrayList<ApprovalLine>();
        List<ApprovalLine> part;
        do {
            part = readApprovals.of(reach, new Approvals.Slice(false, all.size(), AT_ONCE));
            all.addAll(part);
        } while (part.size() == AT_ONCE);
        return all;
    }
}
