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

    GrantMandateTask(ReviewPlan reviewPlan, Actors actors) {
        this.reviewPlan = reviewPlan;
        this.actors = actors;
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
