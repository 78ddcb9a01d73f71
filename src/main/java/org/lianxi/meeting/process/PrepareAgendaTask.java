package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.MANDATE_NEEDED;
import static org.lianxi.meeting.process.MeetingProcess.Variables.MEMBER_UNITS;
import static org.lianxi.meeting.process.MeetingProcess.Variables.PLAN_DECISION;
import static org.lianxi.meeting.process.MeetingProcess.Variables.RECEIPT_DEADLINE;

import java.util.List;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.PlanMeeting;
import org.lianxi.meeting.application.PlanMeeting.Draft;
import org.lianxi.meeting.application.PlanMeeting.Wanted;
import org.lianxi.meeting.domain.Chair;
import org.lianxi.organization.Actors;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/** User task "拟定会议方案". */
@Component
class PrepareAgendaTask extends AnsweredTask {

    private final PlanMeeting planMeeting;
    private final Units units;
    private final Actors actors;
    private final Deadlines deadlines;

    PrepareAgendaTask(PlanMeeting planMeeting, Units units, Actors actors, Deadlines deadlines) {
        this.planMeeting = planMeeting;
        this.units = units;
        this.actors = actors;
        this.deadlines = deadlines;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(deadlines.ofOffice());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var decision = answers.choice("decision", "处理方式", "submit", "abandon");
        if (decision.equals("abandon")) {
            planMeeting.abandon(task.caseNumber(), answers.text("reason", "不再召开的理由", 1000), actors.acting(task));
        } else {
            submit(task, answers);
        }
        task.set(PLAN_DECISION, decision);
    }

    private void submit(OpenTask task, Answers answers) {
        var planned = planMeeting.submit(task.caseNumber(), draft(answers), actors.acting(task));
        task.set(MANDATE_NEEDED, planned.needsMandate());
        task.set(
                MEMBER_UNITS,
                units.members().stream().map(unit -> unit.code().value()).toList());
        task.set(RECEIPT_DEADLINE, planned.plan().receiptDeadline());
    }

    private static Draft draft(Answers answers) {
        return new Draft(
                answers.dateTime("meetingAt", "会议时间"),
                answers.text("place", "会议地点", 100),
                answers.choice("chair", "主持人", Chair.class),
                answers.rows("agenda").stream().map(PrepareAgendaTask::wanted).toList(),
                observers(answers),
                answers.dateTime("receiptDeadline", "回执截止时间"),
                answers.text("contact", "联系人及电话", 100),
                answers.find("changeReason", "变更说明", 1000).orElse(""));
    }

    private static Wanted wanted(Answers row) {
        return new Wanted(new CaseNumber(row.text("topic", "议题")), row.wholeNumber("minutes", "用时（分钟）", 1, 480));
    }

    /** One per line, as people write lists. */
    private static List<String> observers(Answers answers) {
        return answers.find("observers", "列席人员", 1000)
                .map(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
