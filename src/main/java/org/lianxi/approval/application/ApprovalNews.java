package org.lianxi.approval.application;

import java.util.Collection;
import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Actors;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/** Tells people what they wait for: by number and step, without the applicant's name or the case's words. */
@Component
class ApprovalNews {

    /** How events of a red light begin. */
    static final String RED = "case-red:";

    private static final UnitCode SUPERVISION = new UnitCode("supervision");

    private final Messages messages;
    private final Actors actors;
    private final Units units;

    ApprovalNews(Messages messages, Actors actors, Units units) {
        this.messages = messages;
        this.actors = actors;
        this.units = units;
    }

    void toWindow(CaseNumber number, String event, String sentence) {
        toGroup("window", number, event, sentence);
    }

    /** The unit that organizes joint approvals (clause 5.2.5a). */
    void toServiceCentre(CaseNumber number, String event, String sentence) {
        toGroup("service-center-staff", number, event, sentence);
    }

    void toSupervision(CaseNumber number, String event, String sentence) {
        toUnits(List.of(SUPERVISION), number, event, sentence);
        toGroup("supervision-head", number, event, sentence);
    }

    void toUnits(Collection<UnitCode> concerned, CaseNumber number, String event, String sentence) {
        messages.toUnits(concerned, message(number, event, sentence));
    }

    void toPerson(String person, CaseNumber number, String event, String sentence) {
        messages.toPerson(person, message(number, event, sentence));
    }

    /** To the unit's head; where nobody holds the post, to the office, which is told so. */
    void toHead(UnitCode unit, CaseNumber number, String event, String sentence) {
        toGroup(unit + "-head", number, event, sentence);
    }

    /** To the group; an empty one never swallows a message. */
    void toGroup(String group, CaseNumber number, String event, String sentence) {
        if (actors.inGroup(group).isEmpty()) {
            messages.toGroup(
                    "office",
                    message(number, event + ":" + group, "%s目前无人任职，此消息转联席会议办公室：%s".formatted(nameOf(group), sentence)));
        } else {
            messages.toGroup(group, message(number, event, sentence));
        }
    }

    private String nameOf(String group) {
        return units.all().stream()
                .filter(unit -> group.equals(unit.code() + "-head"))
                .map(unit -> unit.name() + "主要负责人")
                .findFirst()
                .orElse("应收件的岗位");
    }

    private static Message message(CaseNumber number, String event, String sentence) {
        var message = new Message(number, sentence, "/approvals/" + number, "approval.%s:%s".formatted(event, number));
        return event.startsWith(RED) ? message.urgently() : message;
    }
}
