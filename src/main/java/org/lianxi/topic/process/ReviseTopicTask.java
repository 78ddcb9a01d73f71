package org.lianxi.topic.process;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.lianxi.topic.application.ReviseTopic;
import org.lianxi.topic.application.TopicSettings;
import org.lianxi.topic.application.WithdrawTopic;
import org.lianxi.topic.process.TopicProcess.Variables;
import org.springframework.stereotype.Component;

/** User task "Revise topic" (修改议题). */
@Component
class ReviseTopicTask extends AnsweredTask {

    private final ReviseTopic reviseTopic;
    private final WithdrawTopic withdrawTopic;
    private final Actors actors;
    private final TopicSettings settings;
    private final Clock clock;

    ReviseTopicTask(
            ReviseTopic reviseTopic, WithdrawTopic withdrawTopic, Actors actors, TopicSettings settings, Clock clock) {
        this.reviseTopic = reviseTopic;
        this.withdrawTopic = withdrawTopic;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(LocalDateTime.now(clock).plus(settings.revisePeriod()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var actor = actors.acting(task);
        var decision = answers.choice("decision", "下一步", "resubmit", "withdraw");
        if (decision.equals("withdraw")) {
            withdrawTopic.insteadOfRevising(task.caseNumber(), TopicForm.reason(answers, "reason", "撤回理由"), actor);
        } else {
            reviseTopic.with(TopicForm.text(answers), task.caseNumber(), actor);
        }
        task.set(Variables.REVISION, decision);
    }
}
