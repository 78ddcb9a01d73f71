package org.lianxi.resolution.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.lianxi.resolution.domain.CooperationEntry;
import org.lianxi.resolution.domain.ReportEntry.Reply;
import org.lianxi.resolution.domain.Resolution;
import org.lianxi.resolution.domain.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核查办理结果: the office closes the resolution or sends the report back with reasons. Nothing else closes it. */
@Service
public class VerifyResult {

    private static final String STEP = "核查办理结果";

    private final Resolutions resolutions;
    private final Journal journal;
    private final CaseFile caseFile;
    private final Units units;
    private final ResolutionMessages messages;
    private final Clock clock;

    VerifyResult(
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
    public void of(CaseNumber number, Verdict verdict, Actor actor) {
        var now = LocalDateTime.now(clock);
        var verified = resolutions.toChange(number).verify(verdict, now);
        resolutions.save(verified);
        if (verdict instanceof Verdict.SentBack sentBack) {
            reply(number, "退回", sentBack.reason(), actor, now);
            messages.toUnit(
                    verified.leadUnit(),
                    number,
                    "sent-back-" + journal.reports(number).size(),
                    "决议督办案 %s 的办结报告未通过核查，请按退回理由继续办理。".formatted(number));
        } else if (verdict instanceof Verdict.Verified passed) {
            reply(number, "核查通过，销号", passed.conclusion(), actor, now);
            recordSilentUnits(verified);
            messages.toUnits(involved(verified), number, "closed", "决议督办案 %s 已核查通过并销号。".formatted(number));
        }
    }

    private void reply(CaseNumber number, String decision, String text, Actor actor, LocalDateTime now) {
        journal.reply(
                number,
                journal.reports(number).size(),
                new Reply(decision, text, actor.person(), actor.signature(), now));
        caseFile.record(number, STEP, decision, text, actor);
    }

    /** Closing does not wait for co-operating units, so the record says which of them never answered. */
    private void recordSilentUnits(Resolution closed) {
        var silent = new ArrayList<>(closed.cooperatingUnits());
        silent.removeAll(journal.cooperation(closed.number()).stream()
                .filter(entry -> entry.round() == closed.round())
                .map(CooperationEntry::unit)
                .toList());
        if (!silent.isEmpty()) {
            caseFile.record(closed.number(), STEP, "销号时未反馈配合情况的单位：%s。".formatted(units.names(silent)));
        }
    }

    private static List<UnitCode> involved(Resolution resolution) {
        var involved = new ArrayList<>(resolution.cooperatingUnits());
        involved.add(0, resolution.leadUnit());
        return involved;
    }
}
