package org.lianxi.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxi.approval.ApprovalDesk.APPLY;
import static org.lianxi.approval.ApprovalDesk.CENTRE;
import static org.lianxi.approval.ApprovalDesk.COORDINATION;
import static org.lianxi.approval.ApprovalDesk.DRAFT_TOPIC;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.approval.ApprovalDesk;
import org.lianxi.approval.application.CaseEvents;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Units;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.topic.TopicPool;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A joint approval in deadlock asks the conference; a real meeting decides, and the same case goes on (clause 3.1b).
 */
@LianxiTest
class ConferenceRoundTripTest {

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Units units;

    @Autowired
    CaseEvents events;

    @Autowired
    TopicPool pool;

    private ApprovalDesk desk;
    private MeetingWalk walk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ApprovalDesk(office);
        walk = new MeetingWalk(office, clock, units);
    }

    @Test
    void whatTheMeetingDecidesComesBackToTheWaitingCase() {
        var number = deadlocked();
        var topic = referred(number);
        var check = office.task(topic, "userTask_checkForm");
        assertThat(String.valueOf(office.shown("office-clerk", check).get("concernedUnits")))
                .contains("water", "natural-resources");
        office.submit(
                "office-clerk",
                check,
                Map.of("decision", "accept", "concernedUnits", List.of("water", "natural-resources")));
        office.submit("zuzhang", office.task(topic, "userTask_reviewTopic"), Map.of("decision", "agree"));
        var pooled = pool.get(new CaseNumber(topic));
        assertThat(pooled.background()).contains(number).contains("选址位于水源保护区");
        assertThat(pooled.concernedUnits()).extracting(Object::toString).contains("water", "natural-resources");

        walk.distributed(topic);

        var reply = events.lastCoordination(new CaseNumber(number))
                .orElseThrow()
                .reply()
                .orElseThrow();
        assertThat(reply.decided()).isTrue();
        assertThat(reply.text()).contains("同意建立并联审批会商机制");
        assertThat(office.shown(CENTRE, office.task(number, APPLY)).get("conferenceText"))
                .asString()
                .contains("同意建立并联审批会商机制");

        desk.submit(CENTRE, number, APPLY, Map.of("conclusion", "按会议决定，退让后准予建设"));
        assertThat(office.passed(number)).contains("endEvent_resolutionApplied");
        desk.grant(number, "water");
        desk.deliver(number, "2026-12-01");
        assertThat(office.passed(number)).contains("endEvent_granted");
        assertThat(office.passed(topic)).contains("startEvent_conferenceWanted");
    }

    @Test
    void whereTheTopicIsNotTakenUpTheDepartmentsAreBroughtTogetherAgain() {
        var number = deadlocked();
        var topic = referred(number);

        office.submit(
                "office-clerk",
                office.task(topic, "userTask_checkForm"),
                Map.of("decision", "reject", "reason", "属于部门职权，请继续协调"));

        assertThat(office.tasks(number, COORDINATION)).hasSize(1);
        assertThat(events.lastCoordination(new CaseNumber(number))
                        .orElseThrow()
                        .reply()
                        .orElseThrow()
                        .decided())
                .isFalse();
    }

    private String deadlocked() {
        var number = desk.accepted("工业投资项目", "生产建设项目水土保持方案审批");
        desk.agree(number, "water");
        desk.object(number, "natural-resources");
        desk.toCoordination(number);
        desk.deadlock(number, "2026-11-24");
        return number;
    }

    /** Drafted from what the form proposes, and sent; the topic's number. */
    private String referred(String number) {
        var shown = office.shown(CENTRE, office.task(number, DRAFT_TOPIC));
        assertThat(String.valueOf(shown.get("background"))).contains("各方意见");
        assertThat(String.valueOf(shown.get("legalBasis"))).contains("水污染防治法");
        desk.draftTopic(number);
        return events.lastCoordination(new CaseNumber(number))
                .orElseThrow()
                .topic()
                .orElseThrow()
                .value();
    }
}
