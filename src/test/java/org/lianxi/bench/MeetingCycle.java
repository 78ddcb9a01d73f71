package org.lianxi.bench;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One whole meeting, from the proposal of its topic to the archived case: what people answer at each step, and what
 * flags the models need at that step where no code of ours sets them.
 */
record MeetingCycle(LocalDateTime meetingAt, List<String> units) {

    static final Date NEVER = new Date(4102444800000L);

    /** Tasks of people from the proposal of the topic to the closing of the meeting. */
    static final int COMPLETIONS = 27;

    static final Map<String, Object> TOPIC = Map.of(
            "title", "关于并联审批的议题",
            "kind", "coordination",
            "background", "并联审批衔接不畅。",
            "proposal", "明确牵头单位和时限。",
            "concernedUnits", List.of("finance"),
            "urgency", "normal");

    /** What our code keeps of the topic, where there is none. */
    static final Map<String, Object> TOPIC_FLAGS =
            Map.of("proposer", "legal-liaison", "proposerUnit", "legal", "concernedUnits", List.of("finance"));

    /** By element id; per-unit tasks are answered by their unit's liaison. */
    Map<String, Step> steps(String topic) {
        var steps = new HashMap<String, Step>();
        steps.put(
                "userTask_checkForm",
                new Step(
                        "office-clerk",
                        Map.of("decision", "accept"),
                        Map.of("formCheck", "accept", "opinionsAsked", false)));
        steps.put(
                "userTask_reviewTopic",
                new Step("zuzhang", Map.of("decision", "agree"), Map.of("topicReview", "agree", "poolUntil", NEVER)));
        steps.put("userTask_prepareAgenda", new Step("office-director", plan(topic), planFlags()));
        steps.put(
                "userTask_reviewPlan",
                new Step("fuzuzhang", Map.of("decision", "agree"), Map.of("planReview", "agree")));
        steps.put("userTask_answerNotice", new Step("", Map.of("decision", "attend"), Map.of()));
        steps.put(
                "userTask_followReceipts",
                new Step("office-clerk", Map.of("decision", "hold"), Map.of("meetingDecision", "hold")));
        steps.put(
                "userTask_signIn",
                new Step(
                        "office-clerk",
                        Map.of("attendance", sheet()),
                        Map.of("quorumReached", true, "agendaItems", List.of("1", "2"))));
        steps.put("userTask_recordItem", new Step("office-clerk", Map.of("outcome", "heard"), Map.of()));
        steps.put("userTask_editMinutes", new Step("office-clerk", Map.of("minutesText", "会议听取了汇报。"), Map.of()));
        steps.put(
                "userTask_approveMinutes",
                new Step("zuzhang", Map.of("decision", "approve"), Map.of("minutesReview", "approve")));
        steps.put(
                "userTask_proofreadMinutes",
                new Step("office-director", Map.of("decision", "pass"), minutesFlags(topic)));
        steps.put("userTask_acknowledgeMinutes", new Step("", Map.of(), Map.of()));
        steps.put(
                "userTask_followMinutes",
                new Step("office-clerk", Map.of("decision", "close"), Map.of("correctionWanted", false)));
        return steps;
    }

    private Map<String, Object> plan(String topic) {
        return Map.of(
                "decision", "submit",
                "meetingAt", meetingAt.toString(),
                "place", "三楼会议室",
                "chair", "leader",
                "agenda", List.of(Map.of("topic", topic, "minutes", 20)),
                "receiptDeadline", meetingAt.minusMinutes(5).toString(),
                "contact", "联席会议办公室");
    }

    private Map<String, Object> planFlags() {
        return Map.of("planDecision", "submit", "mandateNeeded", false, "memberUnits", units, "receiptDeadline", NEVER);
    }

    private static Map<String, Object> minutesFlags(String topic) {
        return Map.of(
                "minutesProofread",
                "pass",
                "heardTopics",
                List.of(topic),
                "adoptedResolutions",
                List.of(),
                "acknowledgementReminderAt",
                NEVER,
                "acknowledgementDeadline",
                NEVER);
    }

    private List<Map<String, String>> sheet() {
        return units.stream()
                .map(unit -> Map.of("unit", unit, "status", "present"))
                .toList();
    }
}
