package org.lianxi.topic.process;

import java.util.Date;
import java.util.List;
import org.lianxi.engine.ProcessVariable;

/** What {@code processes/topic.bpmn} and the code agree on. */
final class TopicProcess {

    static final String PROCESS = "topic";

    private TopicProcess() {}

    /** Ids, dates and flags; what people write lives in our tables. */
    static final class Variables {

        /** User id of whoever proposed the topic. */
        static final ProcessVariable<String> PROPOSER = new ProcessVariable<>("proposer", String.class);

        static final ProcessVariable<String> PROPOSER_UNIT = new ProcessVariable<>("proposerUnit", String.class);

        /** Codes of the units that are asked for an opinion, one task each. */
        static final ProcessVariable<List<String>> CONCERNED_UNITS = ProcessVariable.ofIds("concernedUnits");

        /** {@code accept}, {@code return} or {@code reject}. */
        static final ProcessVariable<String> FORM_CHECK = new ProcessVariable<>("formCheck", String.class);

        static final ProcessVariable<Boolean> OPINIONS_ASKED = new ProcessVariable<>("opinionsAsked", Boolean.class);
        static final ProcessVariable<Date> OPINION_DEADLINE = new ProcessVariable<>("opinionDeadline", Date.class);
        static final ProcessVariable<Date> OPINION_REMINDER_AT = new ProcessVariable<>("opinionReminderAt", Date.class);

        /** {@code agree}, {@code return}, {@code defer} or {@code reject}. */
        static final ProcessVariable<String> TOPIC_REVIEW = new ProcessVariable<>("topicReview", String.class);

        static final ProcessVariable<Date> DEFERRED_UNTIL = new ProcessVariable<>("deferredUntil", Date.class);
        static final ProcessVariable<Date> POOL_UNTIL = new ProcessVariable<>("poolUntil", Date.class);

        /** {@code resubmit} or {@code withdraw}. */
        static final ProcessVariable<String> REVISION = new ProcessVariable<>("revision", String.class);

        /** {@code keep} or {@code drop}. */
        static final ProcessVariable<String> STALE_DECISION = new ProcessVariable<>("staleDecision", String.class);

        private Variables() {}
    }

    static final class Messages {

        static final String TOPIC_WITHDRAWN = "topic.withdrawn";

        /** Sent where a joint approval asks the conference. */
        static final String CONFERENCE_WANTED = "approval.conferenceWanted";

        private Messages() {}
    }
}
