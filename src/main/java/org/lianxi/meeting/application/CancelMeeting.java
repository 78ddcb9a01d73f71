package org.lianxi.meeting.application;

import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.domain.Plan;
import org.lianxi.topic.TopicPool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A meeting that will not be held: its topics go back to the pool, and whoever was invited hears of it. */
@Service
@Transactional
public class CancelMeeting {

    private final Meetings meetings;
    private final TopicPool pool;
    private final CaseFile caseFile;
    private final InvitedUnits invited;
    private final ArchiveMeeting archiveMeeting;

    CancelMeeting(
            Meetings meetings, TopicPool pool, CaseFile caseFile, InvitedUnits invited, ArchiveMeeting archiveMeeting) {
        this.meetings = meetings;
        this.pool = pool;
        this.caseFile = caseFile;
        this.invited = invited;
        this.archiveMeeting = archiveMeeting;
    }

    public void of(CaseNumber number) {
        var meeting = meetings.get(number);
        meeting.agreedPlan()
                .map(Plan::topics)
                .ifPresent(topics -> topics.forEach(topic -> pool.giveBack(topic, number)));
        if (meeting.noticeVersion() > 0) {
            invited.hear(
                    meeting,
                    "会议 %s（通知 %s）已取消，议题退回议题库。".formatted(number, meeting.noticeNumber()),
                    "取消理由：" + meeting.changeReason(),
                    "cancelled");
        }
        caseFile.record(number, "通知取消并退回议题", meeting.changeReason());
        archiveMeeting.cancelled(number);
    }
}
