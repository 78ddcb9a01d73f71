package org.lianxi.resolution.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.lianxi.resolution.domain.CooperationEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 反馈配合情况: a co-operating unit answers, once in each round. Nothing waits for it. */
@Service
public class ReportCooperation {

    private final Resolutions resolutions;
    private final Journal journal;
    private final CaseFile caseFile;
    private final Units units;
    private final ResolutionMessages messages;
    private final Clock clock;

    ReportCooperation(
            Resolutions resolutions,
            Journal journal,
            CaseFile caseFile,
            Units units,
            ResolutionMessages messages,
            Clock clock) {
        this.resolutions = resolutions;
        this.journal = journal;
        this.caseFile = caseFile;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public void of(CaseNumber number, UnitCode unit, String text, Actor actor) {
        var resolution = resolutions.toChange(number);
        var answered = journal.cooperation(number).stream()
                .filter(entry -> entry.round() == resolution.round())
                .map(CooperationEntry::unit)
                .toList();
        var unitName = units.get(unit).name();
        resolution.mustAwaitCooperation(unit, unitName, answered);
        journal.add(
                number,
                new CooperationEntry(
                        resolution.round(), unit, text, actor.person(), actor.signature(), LocalDateTime.now(clock)));
        caseFile.record(number, "反馈配合情况", "", "%s：%s".formatted(unitName, text), actor);
        messages.toUnit(
                resolution.leadUnit(),
                number,
                "cooperation-%d-%s".formatted(resolution.round(), unit),
                "决议督办案 %s 的配合单位%s已反馈配合情况。".formatted(number, unitName));
    }
}
