package org.lianxi.meeting.process;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.meeting.application.ReviewPlan;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "委托副组长主持". */
@Component
class GrantMandateTask extends AnsweredTask {

    private final ReviewPlan reviewPlan;
    private final Actors actors;
    private final Deadlines deadlines;

    GrantMandateTask(ReviewPlan reviewPlan, Actors actors, Deadlines deadlines) {
        this.reviewPlan = reviewPlan;
        this.actors = actors;
        this.deadlines = deadlines;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(deadlines.ofLeadersBefore(task.caseNumber()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var text = answers.find("opinion", "说明", 1000).orElse("");
        if (answers.choice("decision", "主持安排", "mandate", "chair-myself").equals("mandate")) {
            reviewPlan.mandateDeputy(task.caseNumber(), text, actors.acting(task));
        } else {
            reviewPlan.chairOneself(task.caseNumber(), text, actors.acting(task));
        }
    }
}
