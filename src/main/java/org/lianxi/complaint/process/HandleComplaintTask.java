package org.lianxi.complaint.process;

import java.util.Optional;
import org.lianxi.complaint.application.AskUnit;
import org.lianxi.complaint.application.ComplaintClock;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.application.DraftReply;
import org.lianxi.complaint.application.DraftReply.Common;
import org.lianxi.complaint.application.DraftReply.Draft;
import org.lianxi.complaint.application.DraftReply.Proof;
import org.lianxi.complaint.application.ExtendHandling;
import org.lianxi.complaint.domain.Finding;
import org.lianxi.complaint.domain.Trigger;
import org.lianxi.complaint.process.ComplaintProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Handle complaint" (查清事实并提出答复). */
@Component
class HandleComplaintTask extends AnsweredTask {

    private static final int REPLY = 5000;

    private final DraftReply draftReply;
    private final AskUnit askUnit;
    private final ExtendHandling extendHandling;
    private final Complaints complaints;
    private final ComplaintClock complaintClock;
    private final Actors actors;

    HandleComplaintTask(
            DraftReply draftReply,
            AskUnit askUnit,
            ExtendHandling extendHandling,
            Complaints complaints,
            ComplaintClock complaintClock,
            Actors actors) {
        this.draftReply = draftReply;
        this.askUnit = askUnit;
        this.extendHandling = extendHandling;
        this.complaints = complaints;
        this.complaintClock = complaintClock;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        complaintClock
                .now(complaints.get(task.caseNumber()))
                .ifPresent(reading -> task.dueAt(reading.due().end()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var number = task.caseNumber();
        var actor = actors.acting(task);
        var decision = answers.choice("decision", "下一步", "reply", "ask-statement", "extend");
        switch (decision) {
            case "ask-statement" ->
                askUnit.propose(number, answers.text("question", "需要说明的问题", ExamineComplaintTask.TEXT), actor);
            case "extend" ->
                extendHandling.request(
                        number, answers.text("extensionReason", "延长理由", ExamineComplaintTask.TEXT), actor);
            default -> draftReply.by(number, draft(answers), actor);
        }
        task.set(Variables.NEXT_STEP, decision);
    }

    private static Draft draft(Answers answers) {
        return new Draft(
                answers.choice("finding", "核查结论", Finding.class),
                answers.text("reply", "答复内容", REPLY),
                answers.find("trigger")
                        .map(any -> new Proof(
                                answers.choice("trigger", "通报批评情形", Trigger.class),
                                answers.text("triggerText", "有关事实", ExamineComplaintTask.TEXT))),
                answers.flag("commonMatter")
                        ? Optional.of(new Common(
                                answers.text("commonTitle", "议题名称", 100),
                                answers.text("commonText", "需要研究的问题", ExamineComplaintTask.TEXT)))
                        : Optional.empty());
    }
}
