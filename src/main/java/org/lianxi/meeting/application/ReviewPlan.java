package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.meeting.domain.Mandate;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leader or deputy agree to content and time (3.2.2f); the leader says who chairs (3.2.2a). */
@Service
@Transactional
public class ReviewPlan {

    private final Meetings meetings;
    private final CaseFile caseFile;
    private final Actors actors;
    private final Clock clock;

    ReviewPlan(Meetings meetings, CaseFile caseFile, Actors actors, Clock clock) {
        this.meetings = meetings;
        this.caseFile = caseFile;
        this.actors = actors;
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
        onlyTheLeaderHimself(leader);
        var mandate = new Mandate(leader.signature(), LocalDateTime.now(clock), text);
        meetings.save(meetings.get(number).mandated(mandate));
        caseFile.record(number, "委托副组长主持", "委托", text, leader);
    }

    public void chairOneself(CaseNumber number, String text, Actor leader) {
        onlyTheLeaderHimself(leader);
        meetings.save(meetings.get(number).chairedByLeader());
        caseFile.record(number, "委托副组长主持", "自行主持", text, leader);
    }

    /** A substitute may do much in the leader's place, but not say who chairs (clause 3.2.2a). */
    private void onlyTheLeaderHimself(Actor actor) {
        if (!actors.inGroup("leader").contains(actor.person())) {
            throw new Refusal("meeting.only-leader-mandates", "由谁主持会议须由组长本人决定，代理人不能代办。请提请组长本人办理。");
        }
    }
}
