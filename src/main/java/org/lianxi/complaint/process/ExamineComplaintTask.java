package org.lianxi.complaint.process;

import org.lianxi.complaint.application.ComplaintClock;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.application.ExamineComplaint;
import org.lianxi.complaint.process.ComplaintProcess.Variables;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Examine complaint" (审查是否受理). */
@Component
class ExamineComplaintTask extends AnsweredTask {

    static final int TEXT = 2000;

    private final ExamineComplaint examineComplaint;
    private final Complaints complaints;
    private final ComplaintClock complaintClock;
    private final Actors actors;

    ExamineComplaintTask(
            ExamineComplaint examineComplaint, Complaints complaints, ComplaintClock complaintClock, Actors actors) {
        this.examineComplaint = examineComplaint;
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
        var decision =
                answers.choice("decision", "审查结论", "accept", "supplement", "not-ours", "refuse", "link", "rename");
        switch (decision) {
            case "supplement" ->
                task.set(
                        Variables.SUPPLEMENT_ENDS_AT,
                        examineComplaint.askSupplement(number, answers.text("missing", "需要补充的内容", TEXT), actor));
            case "not-ours" -> examineComplaint.notOurs(number, answers.text("place", "应向何处反映", TEXT), actor);
            case "refuse" ->
                examineComplaint.refuse(
                        number,
                        "%s（依据：%s）"
                                .formatted(
                                        answers.text("reason", "不予受理的理由", TEXT),
                                        answers.text("ground", "不予受理的依据", TEXT)),
                        actor);
            case "link" -> examineComplaint.link(number, new CaseNumber(answers.text("sameAs", "并入的案件", 20)), actor);
            case "rename" ->
                examineComplaint.correctUnit(number, new UnitCode(answers.text("about", "正确的被投诉单位", 64)), actor);
            default -> examineComplaint.accept(number, actor);
        }
        task.set(Variables.SUPPLEMENT_NEEDED, decision.equals("supplement"));
        task.set(Variables.ACCEPTED, decision);
    }
}
