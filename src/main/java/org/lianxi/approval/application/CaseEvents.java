package org.lianxi.approval.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.approval.domain.Change;
import org.lianxi.approval.domain.Coordination;
import org.lianxi.approval.domain.Extension;
import org.lianxi.approval.domain.Procedure;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/** What happens beside the reviews: special procedures, coordination, extensions, changes. Numbers run from 1. */
public interface CaseEvents {

    void add(CaseNumber number, Procedure begun);

    void save(CaseNumber number, Procedure ended);

    List<Procedure> procedures(CaseNumber number);

    default List<Procedure> procedures(CaseNumber number, UnitCode unit, int round) {
        return procedures(number).stream()
                .filter(procedure -> procedure.unit().equals(unit) && procedure.round() == round)
                .toList();
    }

    void add(CaseNumber number, Coordination held);

    void save(CaseNumber number, Coordination changed);

    List<Coordination> coordinations(CaseNumber number);

    default Optional<Coordination> lastCoordination(CaseNumber number) {
        return coordinations(number).stream().reduce((earlier, later) -> later);
    }

    void add(CaseNumber number, Extension requested);

    void save(CaseNumber number, Extension ruled);

    List<Extension> extensions(CaseNumber number);

    void add(CaseNumber number, Change change);

    List<Change> changes(CaseNumber number);
}
