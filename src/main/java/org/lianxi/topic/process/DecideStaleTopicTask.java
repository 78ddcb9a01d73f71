package org.lianxi.topic.process;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.lianxi.topic.application.DecideStaleTopic;
import org.lianxi.topic.application.TopicSettings;
import org.lianxi.topic.process.TopicProcess.Variables;
import org.springframework.stereotype.Component;

/** User task "Decide on stale topic" (决定久议未决议题去留). */
@Component
class DecideStaleTopicTask extends AnsweredTask {

    private final DecideStaleTopic decideStaleTopic;
    private final Actors actors;
    private final TopicSettings settings;
    private final Clock clock;

    DecideStaleTopicTask(DecideStaleTopic decideStaleTopic, Actors actors, TopicSettings settings, Clock clock) {
        this.decideStaleTopic = decideStaleTopic;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(LocalDateTime.now(clock).plus(settings.stalePeriod()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var actor = actors.acting(task);
        var reason = TopicForm.reason(answers, "reason", "理由");
        var decision = answers.choice("decision", "去留", "keep", "drop");
        if (decision.equals("drop")) {
            decideStaleTopic.drop(task.caseNumber(), reason, actor);
        } else {
            var kept = decideStaleTopic.keep(task.caseNumber(), reason, actor);
            task.set(
                    Variables.POOL_UNTIL,
                    TopicTimes.endOf(kept.standing().until().orElseThrow()));
        }
        task.set(Variables.STALE_DECISION, decision);
    }
}
