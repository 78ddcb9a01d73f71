package org.lianxi.topic.process;

import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.lianxi.topic.application.GiveTopicOpinion;
import org.lianxi.topic.application.Topics;
import org.lianxi.topic.domain.Opinion;
import org.springframework.stereotype.Component;

/** User task "Give opinion" (提出书面意见), one for each concerned unit. */
@Component
class GiveTopicOpinionTask extends AnsweredTask {

    private final GiveTopicOpinion giveTopicOpinion;
    private final Topics topics;
    private final Actors actors;

    GiveTopicOpinionTask(GiveTopicOpinion giveTopicOpinion, Topics topics, Actors actors) {
        this.giveTopicOpinion = giveTopicOpinion;
        this.topics = topics;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        topics.get(task.caseNumber()).standing().until().map(TopicTimes::endOf).ifPresent(task::dueAt);
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var decision = answers.choice("decision", "本单位意见", "agree", "agree-with-conditions", "object", "no-opinion");
        var opinion = Opinion.of(decision, TopicForm.reason(answers, "opinion", "意见内容"));
        giveTopicOpinion.of(task.unit(), task.caseNumber(), opinion, actors.acting(task));
    }
}
