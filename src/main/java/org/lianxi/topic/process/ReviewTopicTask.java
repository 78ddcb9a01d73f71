package org.lianxi.topic.process;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.lianxi.topic.application.ReviewTopic;
import org.lianxi.topic.application.TopicSettings;
import org.lianxi.topic.process.TopicProcess.Variables;
import org.springframework.stereotype.Component;

/** User task "Review topic" (审核议题). */
@Component
class ReviewTopicTask extends AnsweredTask {

    private final ReviewTopic reviewTopic;
    private final Actors actors;
    private final TopicSettings settings;
    private final Clock clock;

    ReviewTopicTask(ReviewTopic reviewTopic, Actors actors, TopicSettings settings, Clock clock) {
        this.reviewTopic = reviewTopic;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void opened(OpenTask task) {
        reviewTopic.awaits(task.caseNumber());
        task.dueAt(LocalDateTime.now(clock).plus(settings.reviewPeriod()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var number = task.caseNumber();
        var actor = actors.acting(task);
        var opinion = TopicForm.reason(answers, "opinion", "审核意见");
        var decision = answers.choice("decision", "审核结论", "agree", "return", "defer", "reject");
        switch (decision) {
            case "return" -> reviewTopic.sendBack(number, opinion, actor);
            case "reject" -> reviewTopic.reject(number, opinion, actor);
            case "defer" -> {
                var until = answers.date("deferUntil", "暂缓至");
                reviewTopic.defer(number, until, opinion, actor);
                task.set(Variables.DEFERRED_UNTIL, until.atStartOfDay());
            }
            default -> {
                var pooled = reviewTopic.agree(number, opinion, actor);
                task.set(
                        Variables.POOL_UNTIL,
                        TopicTimes.endOf(pooled.standing().until().orElseThrow()));
            }
        }
        task.set(Variables.TOPIC_REVIEW, decision);
    }
}
