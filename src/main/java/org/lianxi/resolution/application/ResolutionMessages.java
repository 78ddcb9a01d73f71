package org.lianxi.resolution.application;

import java.util.Collection;
import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.springframework.stereotype.Component;

/** Tells people of a resolution: its number and the step, never its content. */
@Component
class ResolutionMessages {

    private final Messages messages;

    ResolutionMessages(Messages messages) {
        this.messages = messages;
    }

    /** How events of a red light begin. */
    private static final String RED = "light-RED-";

    /** @param event says once and for all which event of the case is told, e.g. {@code light-RED-2026-12-01} */
    void toUnits(Collection<UnitCode> units, CaseNumber number, String event, String text) {
        messages.toUnits(units, message(number, event, text));
    }

    void toUnit(UnitCode unit, CaseNumber number, String event, String text) {
        toUnits(List.of(unit), number, event, text);
    }

    void toGroup(String group, CaseNumber number, String event, String text) {
        messages.toGroup(group, message(number, event, text));
    }

    void toPerson(String person, CaseNumber number, String event, String text) {
        messages.toPerson(person, message(number, event, text));
    }

    private static Message message(CaseNumber number, String event, String text) {
        var message = new Message(number, text, "/resolutions/" + number, "resolution.%s.%s".formatted(number, event));
        return event.startsWith(RED) ? message.urgently() : message;
    }
}
