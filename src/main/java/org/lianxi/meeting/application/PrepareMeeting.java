package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Between notice and meeting the office decides: it is held, changed, or cancelled. */
@Service
@Transactional
public class PrepareMeeting {

    private static final String STEP = "跟进会前准备";

    private final Meetings meetings;
    private final CaseFile caseFile;
    private final InvitedUnits invited;
    private final Clock clock;

    PrepareMeeting(Meetings meetings, CaseFile caseFile, InvitedUnits invited, Clock clock) {
        this.meetings = meetings;
        this.caseFile = caseFile;
        this.invited = invited;
        this.clock = clock;
    }

    public void hold(CaseNumber number, Actor actor) {
        meetings.save(meetings.get(number).opened(LocalDateTime.now(clock)));
        caseFile.record(number, STEP, "如期召开", "", actor);
    }

    public void change(CaseNumber number, String reason, Actor actor) {
        var meeting = meetings.get(number);
        meetings.save(meeting.reopened(reason));
        caseFile.record(number, STEP, "变更", reason, actor);
        invited.hear(
                meeting,
                "原定%s召开的会议（通知 %s）将变更安排，新的通知另行印发。"
                        .formatted(Wording.time(meeting.plan().meetingAt()), meeting.noticeNumber()),
                "变更理由：" + reason,
                "changed:" + meeting.noticeVersion());
    }

    public void cancel(CaseNumber number, String reason, Actor actor) {
        meetings.save(meetings.get(number).cancelled(reason));
        caseFile.record(number, STEP, "取消", reason, actor);
    }
}
