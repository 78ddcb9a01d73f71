package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.domain.Chair;
import org.lianxi.meeting.domain.Item;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Plan;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Absences;
import org.lianxi.organization.Actor;
import org.lianxi.topic.TopicPool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office draws up content and time of a meeting (clauses 3.2.2f, 4.5d). */
@Service
@Transactional
public class PlanMeeting {

    private static final String STEP = "拟定会议方案";

    private final Meetings meetings;
    private final TopicPool pool;
    private final InvitedUnits invited;
    private final Absences absences;
    private final CaseFile caseFile;
    private final Messages messages;
    private final Clock clock;

    PlanMeeting(
            Meetings meetings,
            TopicPool pool,
            InvitedUnits invited,
            Absences absences,
            CaseFile caseFile,
            Messages messages,
            Clock clock) {
        this.meetings = meetings;
        this.pool = pool;
        this.invited = invited;
        this.absences = absences;
        this.caseFile = caseFile;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the office fills in; the item on earlier resolutions is added by itself. */
    public record Draft(
            LocalDateTime meetingAt,
            String place,
            Chair chair,
            List<Wanted> agenda,
            List<String> observers,
            LocalDateTime receiptDeadline,
            String contact,
            String changeReason) {}

    /** One topic from the pool, with the minutes planned for it. */
    public record Wanted(CaseNumber topic, int minutes) {}

    public Meeting submit(CaseNumber number, Draft draft, Actor actor) {
        var now = LocalDateTime.now(clock);
        var before = meetings.get(number);
        var plan = new Plan(
                draft.meetingAt,
                draft.place,
                draft.chair,
                agenda(draft.agenda),
                draft.observers,
                draft.receiptDeadline,
                draft.contact);
        var planned = before.planned(plan, draft.changeReason, now);
        exchangeTopics(number, before.agreedPlan().map(Plan::topics).orElse(List.of()), plan.topics());
        meetings.saveWithAgenda(planned);
        caseFile.record(
                number,
                STEP,
                "报审",
                "会议时间：%s；地点：%s；议题 %d 项；主持：%s。%s"
                        .formatted(
                                Wording.time(plan.meetingAt()),
                                plan.place(),
                                plan.topics().size(),
                                plan.chair().title(),
                                draft.changeReason),
                actor);
        warnOfAbsences(number, plan, actor);
        return planned;
    }

    /** The meeting is given up before it was held. */
    public void abandon(CaseNumber number, String reason, Actor actor) {
        caseFile.record(number, STEP, "不再召开", reason, actor);
        meetings.save(meetings.get(number).cancelled(reason));
    }

    private List<Item> agenda(List<Wanted> wanted) {
        var items = new ArrayList<Item>();
        items.add(Item.onEarlierResolutions());
        for (var one : wanted) {
            var topic = pool.get(one.topic);
            items.add(new Item(items.size() + 1, Optional.of(topic.number()), topic.title(), one.minutes));
        }
        return items;
    }

    private void exchangeTopics(CaseNumber meeting, List<CaseNumber> before, List<CaseNumber> after) {
        before.stream().filter(topic -> !after.contains(topic)).forEach(topic -> pool.giveBack(topic, meeting));
        after.forEach(topic -> pool.takeUp(topic, meeting));
    }

    /** Liaisons answer the notice; members and the chair come to the meeting. */
    private void warnOfAbsences(CaseNumber number, Plan plan, Actor actor) {
        var receiptDay = plan.receiptDeadline().toLocalDate();
        var meetingDay = plan.meetingAt().toLocalDate();
        var awaited = new ArrayList<String>();
        awaited.add(plan.chair() == Chair.LEADER ? "leader" : "deputy-leader");
        invited.all().forEach(unit -> awaited.add(unit + "-member"));
        warn(number, actor, "回执截止日", receiptDay, absences.on(receiptDay, invited.all()));
        warn(number, actor, "开会日期", meetingDay, absences.inGroups(meetingDay, awaited));
    }

    private void warn(CaseNumber number, Actor actor, String what, LocalDate day, List<String> away) {
        for (var absence : away) {
            messages.toPerson(
                    actor.person(),
                    new Message(
                                    number,
                                    "您为会议 %s 设定的%s %s 有人外出：%s".formatted(number, what, day, absence),
                                    "/meetings/" + number,
                                    "absence:%s:%s:%s".formatted(what, day, absence.hashCode()))
                            .outside("您为会议 %s 设定的%s %s 有人外出。".formatted(number, what, day)));
        }
    }
}
