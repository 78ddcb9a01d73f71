package org.lianxi.meeting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianxi.organization.Units;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;

/** Takes a meeting from step to step as the people of the sample city do, through the same forms. */
public class MeetingWalk {

    public static final LocalDateTime MEETING_AT = LocalDateTime.of(2026, 12, 1, 15, 0);
    static final LocalDateTime RECEIPT_DEADLINE = LocalDateTime.of(2026, 11, 27, 17, 0);

    private final Office office;
    private final TestClock clock;
    private final Units units;

    public MeetingWalk(Office office, TestClock clock, Units units) {
        this.office = office;
        this.clock = clock;
        this.units = units;
    }

    /** A topic that the office accepted and the leader agreed to. */
    public String pooledTopic(String title) {
        var topic = office.start(
                        "legal-liaison",
                        "topic",
                        Map.of(
                                "title", title,
                                "kind", "coordination",
                                "background", "并联审批衔接不畅。",
                                "proposal", "明确牵头单位和时限。",
                                "legalBasis", "行政许可法第二十六条",
                                "concernedUnits", List.of("finance"),
                                "wantedDate", "2026-12-01",
                                "urgency", "normal"))
                .getBusinessKey();
        office.submit("office-clerk", office.task(topic, "userTask_checkForm"), Map.of("decision", "accept"));
        office.submit("zuzhang", office.task(topic, "userTask_reviewTopic"), Map.of("decision", "agree"));
        return topic;
    }

    String planned() {
        return office.start("office-clerk", "meeting", Map.of("purpose", "研究并联审批事项"))
                .getBusinessKey();
    }

    /** What the office director fills in; tests replace single entries. */
    static Map<String, Object> plan(String chair, String... topics) {
        var agenda = new ArrayList<Map<String, Object>>();
        for (var topic : topics) {
            agenda.add(Map.of("topic", topic, "minutes", 20));
        }
        return Map.of(
                "decision",
                "submit",
                "meetingAt",
                MEETING_AT.toString(),
                "place",
                "市政务服务中心三楼会议室",
                "chair",
                chair,
                "agenda",
                agenda,
                "observers",
                "市大数据局有关负责人\n市档案馆有关负责人",
                "receiptDeadline",
                RECEIPT_DEADLINE.toString(),
                "contact",
                "联席会议办公室 0773-0000000");
    }

    void submitPlan(String meeting, Map<String, Object> plan) {
        office.submit("office-director", office.task(meeting, "userTask_prepareAgenda"), plan);
    }

    void agree(String meeting) {
        office.submit("fuzuzhang", office.task(meeting, "userTask_reviewPlan"), Map.of("decision", "agree"));
        office.runServices(meeting);
    }

    /** A meeting whose notice is with the units. */
    public String circulated(String... topics) {
        var meeting = planned();
        submitPlan(meeting, plan("leader", topics));
        agree(meeting);
        return meeting;
    }

    public void answer(String meeting, String unit, Map<String, Object> answer) {
        office.submit(unit + "-liaison", office.taskOf(meeting, "userTask_answerNotice", unit), answer);
    }

    void followUp(String meeting, Map<String, Object> answer) {
        office.submit("office-clerk", office.task(meeting, "userTask_followReceipts"), answer);
        office.runServices(meeting);
    }

    public void hold(String meeting) {
        clock.set(MEETING_AT.minusMinutes(10));
        followUp(meeting, Map.of("decision", "hold"));
    }

    /** Signs all units in as present, but for those named absent. */
    public void signIn(String meeting, String... absent) {
        office.submit(
                "office-clerk", office.task(meeting, "userTask_signIn"), Map.of("attendance", sheet(List.of(absent))));
    }

    List<Map<String, Object>> sheet(List<String> absent) {
        return units.members().stream()
                .map(unit -> unit.code().value())
                .map(unit ->
                        Map.<String, Object>of("unit", unit, "status", absent.contains(unit) ? "absent" : "present"))
                .toList();
    }

    public void record(String meeting, Map<String, Object> answer) {
        office.submit("office-clerk", office.task(meeting, "userTask_recordItem"), answer);
        office.runServices(meeting);
    }

    /** A meeting that stands before its minutes: item 1 heard, the topic decided with one resolution. */
    public String recorded(String topic) {
        var meeting = circulated(topic);
        hold(meeting);
        signIn(meeting);
        record(meeting, Map.of("outcome", "heard"));
        record(meeting, decided());
        return meeting;
    }

    public static Map<String, Object> decided() {
        return Map.of(
                "outcome", "decided",
                "decisionText", "同意建立并联审批会商机制。",
                "resolutions",
                        List.of(Map.of(
                                "content", "制定并联审批会商办法",
                                "leadUnit", "legal",
                                "cooperatingUnits", List.of("finance"),
                                "due", "2026-12-31")));
    }

    public void editMinutes(String meeting, Map<String, Object> answer) {
        office.submit("office-clerk", office.task(meeting, "userTask_editMinutes"), answer);
    }

    /** Signed by the leader, checked by the office, and so issued. */
    void approveMinutes(String meeting) {
        signMinutes(meeting);
        office.submit("office-director", office.task(meeting, "userTask_proofreadMinutes"), Map.of("decision", "pass"));
        office.runServices(meeting);
    }

    public void signMinutes(String meeting) {
        office.submit("zuzhang", office.task(meeting, "userTask_approveMinutes"), Map.of("decision", "approve"));
    }

    /** A meeting whose minutes are with the units. */
    public String distributed(String topic) {
        var meeting = recorded(topic);
        editMinutes(meeting, Map.of("minutesText", "会议听取了汇报，议定了有关事项。"));
        approveMinutes(meeting);
        return meeting;
    }

    public void acknowledge(String meeting, String unit) {
        office.submit(unit + "-liaison", office.taskOf(meeting, "userTask_acknowledgeMinutes", unit), Map.of());
    }
}
