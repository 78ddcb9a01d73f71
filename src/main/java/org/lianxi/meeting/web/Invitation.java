package org.lianxi.meeting.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.lianxi.meeting.domain.Item;
import org.lianxi.meeting.domain.Meeting;

/**
 * A meeting for a calendar (RFC 5545). It keeps its UID for ever, and each notice and the cancellation raise SEQUENCE,
 * so that a calendar that has it replaces it instead of showing it twice. It says number, time and place; the agenda
 * stands behind the link, where rights are asked.
 */
final class Invitation {

    /** Who publishes must be named (RFC 5546); the office has no address of its own in this application. */
    private static final String NO_MAIL = "invalid:nomail";

    private Invitation() {}

    /** @param address of the meeting's page */
    static String of(Meeting meeting, String address, ZoneId zone, Instant now) {
        var calendar = calendar();
        calendar.setMethod(isCancelled(meeting) ? Method.cancel() : Method.publish());
        calendar.addEvent(event(meeting, address, zone, now));
        return Biweekly.write(calendar).go();
    }

    /**
     * Several meetings, for calendars that ask again and again.
     *
     * @param addresses what the pages' addresses begin with
     */
    static String feed(List<Meeting> meetings, String addresses, ZoneId zone, Instant now) {
        var calendar = calendar();
        calendar.setName("联席会议");
        meetings.forEach(meeting -> calendar.addEvent(event(meeting, addresses + meeting.number(), zone, now)));
        return Biweekly.write(calendar).go();
    }

    private static ICalendar calendar() {
        var calendar = new ICalendar();
        calendar.setProductId("-//Lianxi//Lianxi//ZH");
        return calendar;
    }

    private static VEvent event(Meeting meeting, String address, ZoneId zone, Instant now) {
        var cancelled = isCancelled(meeting);
        var plan = meeting.plan();
        var minutes = plan.items().stream().mapToInt(Item::minutes).sum();
        var event = new VEvent();
        event.setUid(meeting.number() + "@lianxi");
        event.setSequence(cancelled ? meeting.noticeVersion() : meeting.noticeVersion() - 1);
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(date(plan.meetingAt(), zone));
        event.setDateEnd(date(plan.meetingAt().plusMinutes(minutes), zone));
        event.setSummary("政务服务工作联席会议 " + meeting.number() + (cancelled ? "（已取消）" : ""));
        event.setLocation(plan.place());
        event.setDescription("会议通知 %s，议程和材料见 %s".formatted(meeting.noticeNumber(), address));
        event.setUrl(address);
        event.setOrganizer(office());
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static boolean isCancelled(Meeting meeting) {
        return meeting.state() == Meeting.State.CANCELLED;
    }

    private static Organizer office() {
        var office = new Organizer("联席会议办公室", null);
        office.setUri(NO_MAIL);
        return office;
    }

    private static Date date(LocalDateTime time, ZoneId zone) {
        return Date.from(time.atZone(zone).toInstant());
    }
}
