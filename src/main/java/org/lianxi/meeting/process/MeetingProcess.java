package org.lianxi.meeting.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.lianxi.engine.ProcessVariable;

/** What the models of the meeting and its code must agree on. */
final class MeetingProcess {

    static final String PROCESS = "meeting";
    static final String RHYTHM = "meeting-rhythm";
    static final String ANSWER_NOTICE = "userTask_answerNotice";
    static final Set<String> PROCESSES = Set.of(PROCESS, "meeting-circulation", "meeting-minutes");

    private MeetingProcess() {}

    static final class Variables {
        static final ProcessVariable<String> PLAN_DECISION = new ProcessVariable<>("planDecision", String.class);
        static final ProcessVariable<String> PLAN_REVIEW = new ProcessVariable<>("planReview", String.class);
        static final ProcessVariable<Boolean> MANDATE_NEEDED = new ProcessVariable<>("mandateNeeded", Boolean.class);
        static final ProcessVariable<List<String>> MEMBER_UNITS = ProcessVariable.ofIds("memberUnits");
        static final ProcessVariable<Date> RECEIPT_REMINDER_AT = new ProcessVariable<>("receiptReminderAt", Date.class);
        static final ProcessVariable<Date> RECEIPT_DEADLINE = new ProcessVariable<>("receiptDeadline", Date.class);
        static final ProcessVariable<String> MEETING_DECISION = new ProcessVariable<>("meetingDecision", String.class);
        static final ProcessVariable<Boolean> QUORUM_REACHED = new ProcessVariable<>("quorumReached", Boolean.class);
        static final ProcessVariable<String> QUORUM_DECISION = new ProcessVariable<>("quorumDecision", String.class);
        static final ProcessVariable<List<String>> AGENDA_ITEMS = ProcessVariable.ofIds("agendaItems");
        static final ProcessVariable<String> MINUTES_REVIEW = new ProcessVariable<>("minutesReview", String.class);
        static final ProcessVariable<String> MINUTES_PROOFREAD =
                new ProcessVariable<>("minutesProofread", String.class);
        static final ProcessVariable<List<String>> HEARD_TOPICS = ProcessVariable.ofIds("heardTopics");
        static final ProcessVariable<List<String>> ADOPTED_RESOLUTIONS = ProcessVariable.ofIds("adoptedResolutions");
        static final ProcessVariable<Date> ACKNOWLEDGEMENT_REMINDER_AT =
                new ProcessVariable<>("acknowledgementReminderAt", Date.class);
        static final ProcessVariable<Date> ACKNOWLEDGEMENT_DEADLINE =
                new ProcessVariable<>("acknowledgementDeadline", Date.class);
        static final ProcessVariable<Boolean> CORRECTION_WANTED =
                new ProcessVariable<>("correctionWanted", Boolean.class);
        static final ProcessVariable<String> TOPIC_OUTCOME = new ProcessVariable<>("topicOutcome", String.class);

        private Variables() {}
    }

    static final class Messages {
        static final String ORDERED = "meeting.ordered";
        static final String RHYTHM_REACHED = "meeting.rhythmReached";
        static final String TOPIC_HEARD = "meeting.topicHeard";
        static final String RESOLUTION_ADOPTED = "meeting.resolutionAdopted";

        private Messages() {}
    }
}
