package org.lianxi.meeting.web;

import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Plan;
import org.lianxi.meeting.domain.Wording;

/** A meeting in the words of its page. */
record ShownMeeting(
        String number,
        String origin,
        String purpose,
        String calledBy,
        String state,
        String meetingAt,
        String place,
        String chair,
        String observers,
        String receiptDeadline,
        String contact,
        String mandate,
        String changeReason) {

    private static final String OPEN = "待定";

    static ShownMeeting of(Meeting meeting) {
        var plan = meeting.agreedPlan();
        return new ShownMeeting(
                meeting.number().value(),
                meeting.origin().title(),
                meeting.purpose(),
                meeting.calledBy(),
                meeting.state().title(),
                plan.map(Plan::meetingAt).map(Wording::time).orElse(OPEN),
                plan.map(Plan::place).orElse(OPEN),
                plan.map(agreed -> agreed.chair().title()).orElse(OPEN),
                plan.map(agreed -> String.join("、", agreed.observers()))
                        .filter(names -> !names.isEmpty())
                        .orElse("无"),
                plan.map(Plan::receiptDeadline).map(Wording::time).orElse(OPEN),
                plan.map(Plan::contact).orElse(OPEN),
                meeting.mandate()
                        .map(given -> "%s 于%s委托".formatted(given.givenBy(), Wording.time(given.givenAt())))
                        .orElse(""),
                meeting.changeReason());
    }
}
