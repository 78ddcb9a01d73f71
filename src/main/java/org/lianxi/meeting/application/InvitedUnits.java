package org.lianxi.meeting.application;

import java.util.Collection;
import java.util.List;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Unit;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/** The member units: all of them are invited to every meeting (clause 3.2.2g) and hear what becomes of it. */
@Component
class InvitedUnits {

    private final Units units;
    private final Messages messages;

    InvitedUnits(Units units, Messages messages) {
        this.units = units;
        this.messages = messages;
    }

    List<UnitCode> all() {
        return units.members().stream().map(Unit::code).toList();
    }

    /** The units that are not among those who answered. */
    List<UnitCode> without(Collection<UnitCode> answered) {
        return all().stream().filter(unit -> !answered.contains(unit)).toList();
    }

    /** @param event of this meeting; told once, however often it is repeated */
    void hear(Meeting meeting, String text, String event) {
        messages.toUnits(all(), message(meeting, text, event));
    }

    /** @param reason what somebody wrote; it stays inside the application */
    void hear(Meeting meeting, String text, String reason, String event) {
        messages.toUnits(all(), message(meeting, text + reason, event).outside(text));
    }

    private static Message message(Meeting meeting, String text, String event) {
        return new Message(meeting.number(), text, "/meetings/" + meeting.number(), event);
    }
}
