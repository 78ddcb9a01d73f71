package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.domain.Minutes;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units acknowledge the minutes; silent ones are reminded and listed, never waited for without end. */
@Service
@Transactional
public class DistributeMinutes {

    private final MinutesBook minutesBook;
    private final Units units;
    private final InvitedUnits invited;
    private final CaseFile caseFile;
    private final Messages messages;
    private final Clock clock;

    DistributeMinutes(
            MinutesBook minutesBook,
            Units units,
            InvitedUnits invited,
            CaseFile caseFile,
            Messages messages,
            Clock clock) {
        this.minutesBook = minutesBook;
        this.units = units;
        this.invited = invited;
        this.caseFile = caseFile;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param remark what the unit holds to be wrong; empty where it has nothing to say */
    public void acknowledge(CaseNumber number, UnitCode code, String remark, Actor actor) {
        var unit = units.get(code);
        if (!silentUnits(number).contains(code)) {
            throw new Refusal(
                    "meeting.already-acknowledged", "%s已签收会议 %s 的纪要或不在分发范围内，无需再次签收。".formatted(unit.name(), number));
        }
        minutesBook.addAcknowledgement(
                number, minutes(number).version(), code, actor.signature(), LocalDateTime.now(clock));
        caseFile.record(number, "签收会议纪要", unit.name() + "已签收", remark, actor);
        if (!remark.isEmpty()) {
            messages.toGroup(
                    "office",
                    new Message(
                            number,
                            "%s签收会议纪要%s时反映了问题，请查看是否需要更正。"
                                    .formatted(unit.name(), minutes(number).number()),
                            "/meetings/" + number,
                            "remark:%d:%s".formatted(minutes(number).version(), code)));
        }
    }

    public void remind(CaseNumber number) {
        var silent = silentUnits(number);
        if (!silent.isEmpty()) {
            caseFile.record(number, "催办未签收单位", "已催办：%s。".formatted(units.names(silent)));
            messages.toUnits(
                    silent,
                    new Message(
                            number,
                            "会议纪要%s尚未签收，请尽快在待办中签收。".formatted(minutes(number).number()),
                            "/meetings/" + number,
                            "acknowledgement-reminder:" + minutes(number).version()));
        }
    }

    /** The period is over: who has not acknowledged is written down. */
    public void listSilentUnits(CaseNumber number) {
        var silent = silentUnits(number);
        caseFile.record(
                number, "列明未签收单位", silent.isEmpty() ? "各单位均已签收。" : "签收期满仍未签收：%s。".formatted(units.names(silent)));
    }

    public void close(CaseNumber number, Actor actor) {
        var silent = silentUnits(number);
        caseFile.record(
                number, "跟进纪要签收", "办结", silent.isEmpty() ? "" : "不再等待未签收单位：%s。".formatted(units.names(silent)), actor);
    }

    /** Issued minutes are never edited in place: the correction is a new version with its reason. */
    public void correct(CaseNumber number, String reason, Actor actor) {
        minutesBook.add(minutes(number).corrected(reason));
        caseFile.record(number, "跟进纪要签收", "更正", reason, actor);
    }

    public List<UnitCode> silentUnits(CaseNumber number) {
        var acknowledged = minutesBook.acknowledgements(number, minutes(number).version()).stream()
                .map(MinutesBook.Acknowledgement::unit)
                .toList();
        return invited.without(acknowledged);
    }

    private Minutes minutes(CaseNumber number) {
        return minutesBook
                .latest(number)
                .orElseThrow(() -> new IllegalStateException("Meeting %s has no minutes yet".formatted(number)));
    }
}
