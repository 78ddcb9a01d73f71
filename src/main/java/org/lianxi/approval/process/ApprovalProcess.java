package org.lianxi.approval.process;

import java.util.Date;
import java.util.List;
import org.lianxi.engine.ProcessVariable;

/** What {@code processes/joint-approval*.bpmn} and the code agree on. */
final class ApprovalProcess {

    static final String PROCESS = "joint-approval";
    static final String CONSULTATION = "joint-approval-consultation";
    static final String REVIEW = "joint-approval-review";
    static final String COORDINATION = "joint-approval-coordination";
    static final String EXTENSION = "joint-approval-extension";

    /** All of them, a case's own first. */
    static final List<String> PROCESSES = List.of(PROCESS, CONSULTATION, REVIEW, COORDINATION, EXTENSION);

    private ApprovalProcess() {}

    /** Ids, dates and flags; what people write lives in our tables. */
    static final class Variables {

        /** {@code accept}, {@code supplement} or {@code refuse}. */
        static final ProcessVariable<String> CHECK_DECISION = new ProcessVariable<>("checkDecision", String.class);

        static final ProcessVariable<Boolean> SUPPLEMENTED = new ProcessVariable<>("supplemented", Boolean.class);
        static final ProcessVariable<Date> CASE_YELLOW_AT = new ProcessVariable<>("caseYellowAt", Date.class);
        static final ProcessVariable<Date> CASE_RED_AT = new ProcessVariable<>("caseRedAt", Date.class);
        static final ProcessVariable<Boolean> REVIEWERS_KNOWN = new ProcessVariable<>("reviewersKnown", Boolean.class);
        static final ProcessVariable<String> LEAD_UNIT = new ProcessVariable<>("leadUnit", String.class);

        /** Codes of the units that are to be sent the case now, one after the other. */
        static final ProcessVariable<List<String>> REVIEWERS = ProcessVariable.ofIds("reviewers");

        /** Codes of the units that are to be told that they are released. */
        static final ProcessVariable<List<String>> RELEASED = ProcessVariable.ofIds("released");

        /** {@code continue}, {@code send}, {@code release} or {@code close}. */
        static final ProcessVariable<String> FOLLOW_UP = new ProcessVariable<>("followUp", String.class);

        /** {@code decide}, {@code coordinate}, {@code reconsult} or {@code wait}. */
        static final ProcessVariable<String> CONSOLIDATION = new ProcessVariable<>("consolidation", String.class);

        static final ProcessVariable<Boolean> GRANTED = new ProcessVariable<>("granted", Boolean.class);

        /** Code of the unit whose review this is. */
        static final ProcessVariable<String> UNIT = new ProcessVariable<>("unit", String.class);

        static final ProcessVariable<Date> YELLOW_AT = new ProcessVariable<>("yellowAt", Date.class);
        static final ProcessVariable<Date> RED_AT = new ProcessVariable<>("redAt", Date.class);
        static final ProcessVariable<Boolean> OVERDUE_DEFAULT = new ProcessVariable<>("overdueDefault", Boolean.class);
        static final ProcessVariable<Boolean> PROCEDURE_NEEDED =
                new ProcessVariable<>("procedureNeeded", Boolean.class);
        static final ProcessVariable<Boolean> SETTLED = new ProcessVariable<>("settled", Boolean.class);
        static final ProcessVariable<Boolean> CONFERENCE_DECIDED =
                new ProcessVariable<>("conferenceDecided", Boolean.class);

        /** The group that decides on an extension. */
        static final ProcessVariable<String> EXTENSION_APPROVER =
                new ProcessVariable<>("extensionApprover", String.class);

        static final ProcessVariable<Boolean> EXTENSION_GRANTED =
                new ProcessVariable<>("extensionGranted", Boolean.class);

        private Variables() {}
    }

    static final class Messages {

        static final String APPLICATION_TRANSFERRED = "approval.applicationTransferred";
        static final String REVIEW_REQUESTED = "approval.reviewRequested";
        static final String REVIEW_RELEASED = "approval.reviewReleased";
        static final String REVIEWS_COMPLETED = "approval.reviewsCompleted";
        static final String EXTENSION_REQUESTED = "approval.extensionRequested";
        static final String CONFERENCE_REPLIED = "approval.conferenceReplied";
        static final String WITHDRAWN = "approval.withdrawn";
        static final String CASE_CLOSED = "approval.caseClosed";

        private Messages() {}
    }
}
