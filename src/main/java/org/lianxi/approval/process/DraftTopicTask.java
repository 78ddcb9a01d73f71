package org.lianxi.approval.process;

import org.lianxi.approval.ConferenceWanted;
import org.lianxi.approval.application.Coordinate;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Draft topic" (起草提请会议议题). */
@Component
class DraftTopicTask extends AnsweredTask {

    private final Coordinate coordinate;
    private final Actors actors;
    private final StepLimits limits;

    DraftTopicTask(Coordinate coordinate, Actors actors, StepLimits limits) {
        this.coordinate = coordinate;
        this.actors = actors;
        this.limits = limits;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(limits.ofOffice());
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        coordinate.draft(
                task.caseNumber(),
                new ConferenceWanted(
                        task.caseNumber(),
                        task.person(),
                        answers.text("title", "题目", ApplicationForm.NAME),
                        answers.text("urgency", "紧急程度"),
                        answers.text("background", "背景和问题", ApplicationForm.LONG_TEXT),
                        answers.text("proposal", "拟提请会议研究的建议", ApplicationForm.LONG_TEXT),
                        answers.find("legalBasis", "法律、法规和政策依据", ApplicationForm.LONG_TEXT)
                                .orElse(""),
                        ApplicationForm.units(answers, "concernedUnits")),
                actors.acting(task));
    }
}
