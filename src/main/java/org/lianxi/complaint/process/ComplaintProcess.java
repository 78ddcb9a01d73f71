package org.lianxi.complaint.process;

import java.util.Date;
import java.util.Set;
import org.lianxi.engine.ProcessVariable;
import org.lianxi.engine.Secrecy;

/** What {@code processes/complaint*.bpmn} and the code agree on. */
final class ComplaintProcess {

    static final String PROCESS = "complaint";
    static final String ACCEPTANCE = "complaint-acceptance";
    static final String HANDLING = "complaint-handling";
    static final String STATEMENT = "complaint-statement";

    /** Those that belong to a complaint itself; a statement leads nobody to one. */
    static final Set<String> OF_COMPLAINT = Set.of(PROCESS, ACCEPTANCE, HANDLING);

    private ComplaintProcess() {}

    /** Ids, dates and flags; what people write lives in our tables. */
    static final class Variables {

        /** Code of the unit complained about, or {@code unknown}; it decides who finds the instance. */
        static final ProcessVariable<String> ABOUT = Secrecy.ABOUT;

        static final ProcessVariable<Boolean> SAME_MATTER = new ProcessVariable<>("sameMatter", Boolean.class);
        static final ProcessVariable<String> EXAMINER_GROUP = new ProcessVariable<>("examinerGroup", String.class);
        /** {@code accept}, {@code link}, {@code not-ours}, {@code refuse}, {@code rename} or {@code not-supplied}. */
        static final ProcessVariable<String> ACCEPTED = new ProcessVariable<>("acceptance", String.class);

        static final ProcessVariable<Boolean> SUPPLEMENT_NEEDED =
                new ProcessVariable<>("supplementNeeded", Boolean.class);
        static final ProcessVariable<Date> SUPPLEMENT_ENDS_AT = new ProcessVariable<>("supplementEndsAt", Date.class);
        static final ProcessVariable<Date> YELLOW_AT = new ProcessVariable<>("yellowAt", Date.class);
        static final ProcessVariable<Date> RED_AT = new ProcessVariable<>("redAt", Date.class);
        static final ProcessVariable<String> HANDLER_GROUP = new ProcessVariable<>("handlerGroup", String.class);
        static final ProcessVariable<String> APPROVER_GROUP = new ProcessVariable<>("approverGroup", String.class);
        static final ProcessVariable<String> REVIEWER_GROUP = new ProcessVariable<>("reviewerGroup", String.class);
        static final ProcessVariable<String> LEGALITY_GROUP = new ProcessVariable<>("legalityGroup", String.class);
        static final ProcessVariable<String> QUESTION_GROUP = new ProcessVariable<>("questionGroup", String.class);
        static final ProcessVariable<Boolean> LEGAL_REVIEW = new ProcessVariable<>("legalReview", Boolean.class);
        /** {@code reply}, {@code ask-statement} or {@code extend}. */
        static final ProcessVariable<String> NEXT_STEP = new ProcessVariable<>("nextStep", String.class);

        static final ProcessVariable<Boolean> QUESTION_FIT = new ProcessVariable<>("questionFit", Boolean.class);
        static final ProcessVariable<Boolean> REPLY_AGREED = new ProcessVariable<>("replyAgreed", Boolean.class);
        static final ProcessVariable<Boolean> LAWFUL = new ProcessVariable<>("lawful", Boolean.class);
        static final ProcessVariable<Date> RATING_ENDS_AT = new ProcessVariable<>("ratingEndsAt", Date.class);
        static final ProcessVariable<Boolean> REHANDLE = new ProcessVariable<>("rehandle", Boolean.class);
        static final ProcessVariable<Boolean> DISSATISFIED = new ProcessVariable<>("dissatisfied", Boolean.class);
        static final ProcessVariable<Date> STATEMENT_ENDS_AT = new ProcessVariable<>("statementEndsAt", Date.class);
        static final ProcessVariable<Date> REMIND_AT = new ProcessVariable<>("remindAt", Date.class);
        static final ProcessVariable<String> UNIT_GROUP = new ProcessVariable<>("unitGroup", String.class);

        private Variables() {}
    }

    static final class Messages {

        static final String REGISTERED = "complaint.registered";
        static final String SUPPLEMENTED = "complaint.supplemented";
        static final String RATED = "complaint.rated";
        static final String WITHDRAWN = "complaint.withdrawn";
        static final String STATEMENT_REQUESTED = "complaint.statementRequested";
        static final String STATEMENT_GIVEN = "complaint.statementGiven";
        static final String STATEMENT_DROPPED = "complaint.statementDropped";

        private Messages() {}
    }
}
