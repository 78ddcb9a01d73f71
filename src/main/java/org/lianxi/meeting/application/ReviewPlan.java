package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.domain.Mandate;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.organization.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leader or deputy agree to content and time (3.2.2f); the leader says who chairs (3.2.2a). */
@Service
@Transactional
public class ReviewPlan {

    private final Meetings meetings;
    private final CaseFile caseFile;
    private final Clock clock;

    ReviewPlan(Meetings meetings, CaseFile caseFile, Clock clock) {
        this.meetings = meetings;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    public Meeting agree(CaseNumber number, String opinion, Actor actor) {
        var agreed = meetings.get(number).agreed(LocalDateTime.now(clock));
        meetings.save(agreed);
        caseFile.record(number, "审核会议内容和时间", "同意", opinion, actor);
        return agreed;
    }

    public void sendBack(CaseNumber number, String reason, Actor actor) {
        meetings.save(meetings.get(number).returned());
        caseFile.record(number, "审核会议内容和时间", "退回", reason, actor);
    }

    public void mandateDeputy(CaseNumber number, String text, Actor leader) {
        var mandate = new Mandate(leader.signature(), LocalDateTime.now(clock), text);
        meetings.save(meetings.get(number).mandated(mandate));
        caseFile.record(number, "委托副组长主持", "委托", text, leader);
    }

    public void chairOneself(CaseNumber number, String text, Actor leader) {
        meetings.save(meetings.get(number).chairedByLeader());
        caseFile.record(number, "委托副组长主持", "自行主持", text, leader);
    }
}
