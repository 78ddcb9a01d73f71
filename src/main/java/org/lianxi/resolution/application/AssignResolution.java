package org.lianxi.resolution.application;

import java.time.Clock;
import java.time.LocalDate;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Absences;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.lianxi.resolution.domain.Assignment;
import org.lianxi.resolution.domain.Resolution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 交办: the office hands the resolution to the lead unit. A due date in the absence of a liaison who works on it is
 * allowed but warned of.
 */
@Service
public class AssignResolution {

    private final Resolutions resolutions;
    private final CaseFile caseFile;
    private final Units units;
    private final Absences absences;
    private final ResolutionMessages messages;
    private final Clock clock;

    AssignResolution(
            Resolutions resolutions,
            CaseFile caseFile,
            Units units,
            Absences absences,
            ResolutionMessages messages,
            Clock clock) {
        this.resolutions = resolutions;
        this.caseFile = caseFile;
        this.units = units;
        this.absences = absences;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public Resolution of(CaseNumber number, Assignment assignment, Actor actor) {
        units.get(assignment.leadUnit());
        assignment.cooperatingUnits().forEach(units::get);
        var assigned = resolutions.toChange(number).assign(assignment, LocalDate.now(clock));
        resolutions.save(assigned);
        caseFile.record(number, "交办决议事项", "交办", asText(assignment), actor);
        tell(assigned, actor);
        return assigned;
    }

    private void tell(Resolution assigned, Actor actor) {
        var number = assigned.number();
        messages.toUnit(
                assigned.leadUnit(),
                number,
                "assigned-lead",
                "决议督办案 %s 已交办你单位牵头，请于 %s 前办结并反馈。".formatted(number, assigned.due()));
        messages.toUnits(
                assigned.cooperatingUnits(),
                number,
                "assigned-cooperating",
                "决议督办案 %s 请你单位配合，请反馈配合情况。".formatted(number));
        var absent = absences.on(assigned.due(), assigned.allUnits());
        if (!absent.isEmpty()) {
            messages.toPerson(
                    actor.person(),
                    number,
                    "absent-%s".formatted(assigned.due()),
                    "决议督办案 %s 的办理期限 %s 落在办理单位联络员外出期间：%s".formatted(number, assigned.due(), String.join("", absent)));
        }
    }

    private String asText(Assignment assignment) {
        var text = "牵头单位：%s；配合单位：%s；办理期限：%s。"
                .formatted(
                        units.get(assignment.leadUnit()).name(),
                        assignment.cooperatingUnits().isEmpty() ? "无" : units.names(assignment.cooperatingUnits()),
                        assignment.due());
        var instruction = assignment.instruction().isEmpty() ? "" : "办理要求：" + assignment.instruction();
        return text
                + instruction
                + assignment.correction().map("（调整理由：%s）"::formatted).orElse("");
    }
}
