package org.lianxi.resolution.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Absences;
import org.lianxi.organization.Actor;
import org.lianxi.resolution.domain.Light;
import org.lianxi.resolution.domain.LightEntry;
import org.lianxi.resolution.domain.ReportEntry.Reply;
import org.lianxi.resolution.domain.Resolution;
import org.lianxi.resolution.domain.Ruling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审批延期申请: the leader moves the due date or leaves it. Moving it puts the light out, and the journal says so. */
@Service
public class DecideExtension {

    private static final String STEP = "审批延期申请";

    private final Resolutions resolutions;
    private final Journal journal;
    private final CaseFile caseFile;
    private final Absences absences;
    private final ResolutionMessages messages;
    private final Clock clock;

    DecideExtension(
            Resolutions resolutions,
            Journal journal,
            CaseFile caseFile,
            Absences absences,
            ResolutionMessages messages,
            Clock clock) {
        this.resolutions = resolutions;
        this.journal = journal;
        this.caseFile = caseFile;
        this.absences = absences;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public Resolution of(CaseNumber number, Ruling ruling, Actor actor) {
        var before = resolutions.toChange(number);
        var decided = before.decide(ruling, LocalDate.now(clock));
        resolutions.save(decided);
        if (ruling instanceof Ruling.Granted granted) {
            reply(decided, "同意延期", "延至 %s。%s".formatted(granted.newDue(), granted.opinion()), actor);
            putOut(before, decided);
            tellGranted(decided, actor);
        } else if (ruling instanceof Ruling.Refused refused) {
            reply(decided, "不同意延期", refused.reason(), actor);
            messages.toUnit(
                    decided.leadUnit(),
                    number,
                    "extension-refused-" + journal.reports(number).size(),
                    "决议督办案 %s 的延期申请未获同意，仍应于 %s 前办结。".formatted(number, decided.due()));
        }
        return decided;
    }

    private void reply(Resolution decided, String decision, String text, Actor actor) {
        var number = decided.number();
        journal.reply(
                number,
                journal.reports(number).size(),
                new Reply(decision, text, actor.person(), actor.signature(), LocalDateTime.now(clock)));
        caseFile.record(number, STEP, decision, text, actor);
    }

    private void putOut(Resolution before, Resolution decided) {
        journal.add(
                decided.number(),
                new LightEntry(
                        decided.due(),
                        Light.NONE,
                        LocalDateTime.now(clock),
                        "组长同意延期，办理期限由 %s 延至 %s，督办灯由“%s”复位"
                                .formatted(
                                        before.due(),
                                        decided.due(),
                                        before.light().word()),
                        "",
                        ""));
    }

    private void tellGranted(Resolution decided, Actor actor) {
        var number = decided.number();
        messages.toUnit(
                decided.leadUnit(),
                number,
                "extended-" + decided.round(),
                "决议督办案 %s 的延期申请已获同意，请于 %s 前办结。".formatted(number, decided.due()));
        messages.toUnits(
                decided.cooperatingUnits(),
                number,
                "extended-cooperating-" + decided.round(),
                "决议督办案 %s 的办理期限已延至 %s，请反馈新一轮配合情况。".formatted(number, decided.due()));
        var absent = absences.on(decided.due(), decided.allUnits());
        if (!absent.isEmpty()) {
            messages.toPerson(
                    actor.person(),
                    number,
                    "absent-%s".formatted(decided.due()),
                    "决议督办案 %s 的新期限 %s 落在办理单位联络员外出期间：%s".formatted(number, decided.due(), String.join("", absent)));
        }
    }
}
