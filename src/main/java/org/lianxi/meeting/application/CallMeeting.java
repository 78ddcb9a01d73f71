package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Numbers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Meeting.Origin;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A meeting is wanted: by the office, by the leader's order, or because its regular time has come (3.2.2a). */
@Service
@Transactional
public class CallMeeting {

    private static final String KIND = "HY";

    private final Meetings meetings;
    private final Numbers numbers;
    private final CaseFile caseFile;
    private final Messages messages;
    private final Actors actors;
    private final MeetingCalls calls;
    private final Clock clock;

    CallMeeting(
            Meetings meetings,
            Numbers numbers,
            CaseFile caseFile,
            Messages messages,
            Actors actors,
            MeetingCalls calls,
            Clock clock) {
        this.meetings = meetings;
        this.numbers = numbers;
        this.caseFile = caseFile;
        this.messages = messages;
        this.actors = actors;
        this.calls = calls;
        this.clock = clock;
    }

    public CaseNumber byOffice(String purpose, Actor actor) {
        var number = open(Origin.PLANNED, purpose, actor.signature());
        caseFile.record(number, "提议召开会议", "", purpose, actor);
        return number;
    }

    /** The leader orders a meeting; its process starts with the office's task to draw up the plan. */
    public CaseNumber byLeader(String purpose, Actor actor) {
        if (!actors.inGroup("leader").contains(actor.person())) {
            throw new Refusal("meeting.only-leader-orders", "只有组长可以指示召开会议。您可以联系办公室提议召开。");
        }
        var number = open(Origin.ORDERED, purpose, actor.signature());
        caseFile.record(number, "指示召开会议", "", purpose, actor);
        calls.start(number);
        messages.toGroup(
                "office",
                new Message(number, "组长指示召开联席会议（%s），请拟定会议方案。".formatted(number), "/meetings/" + number, "ordered"));
        return number;
    }

    public CaseNumber byRhythm() {
        var number = open(Origin.RHYTHM, "定期会议", "系统");
        caseFile.record(number, "定期会议周期已到", "按设定的周期发起定期会议。");
        return number;
    }

    private CaseNumber open(Origin origin, String purpose, String calledBy) {
        var now = LocalDateTime.now(clock);
        var number = CaseNumber.of(now.getYear(), KIND, numbers.next(KIND, now.getYear()));
        meetings.add(Meeting.called(number, origin, purpose, calledBy, now));
        return number;
    }
}
