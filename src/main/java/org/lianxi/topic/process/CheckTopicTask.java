package org.lianxi.topic.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actors;
import org.lianxi.topic.application.CheckTopic;
import org.lianxi.topic.application.TopicSettings;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.process.TopicProcess.Variables;
import org.springframework.stereotype.Component;

/** User task "Check form" (审查议题形式). */
@Component
class CheckTopicTask extends AnsweredTask {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final CheckTopic checkTopic;
    private final Actors actors;
    private final TopicSettings settings;
    private final Clock clock;

    CheckTopicTask(CheckTopic checkTopic, Actors actors, TopicSettings settings, Clock clock) {
        this.checkTopic = checkTopic;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(LocalDateTime.now(clock).plus(settings.checkPeriod()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var number = task.caseNumber();
        var actor = actors.acting(task);
        var decision = answers.choice("decision", "审查结论", "accept", "return", "reject");
        switch (decision) {
            case "return" -> checkTopic.sendBack(number, TopicForm.reason(answers, "reason", "理由"), actor);
            case "reject" -> checkTopic.decline(number, TopicForm.reason(answers, "reason", "理由"), actor);
            default ->
                accepted(
                        task,
                        answers.flag("askOpinions")
                                ? checkTopic.acceptAndAsk(
                                        number,
                                        TopicForm.units(answers),
                                        answers.date("opinionDeadline", "意见答复期限"),
                                        actor)
                                : checkTopic.accept(number, TopicForm.units(answers), actor));
        }
        task.set(Variables.FORM_CHECK, decision);
    }

    private void accepted(OpenTask task, Topic topic) {
        task.set(
                Variables.CONCERNED_UNITS,
                topic.text().concernedUnits().stream().map(UnitCode::value).toList());
        var deadline = topic.standing().until();
        task.set(Variables.OPINIONS_ASKED, deadline.isPresent());
        deadline.ifPresent(day -> {
            task.set(Variables.OPINION_DEADLINE, TopicTimes.endOf(day));
            // A deadline nearer than the reminder's lead is reminded of on its own morning.
            var reminder = day.minus(settings.reminderBefore()).atTime(MORNING);
            task.set(
                    Variables.OPINION_REMINDER_AT,
                    reminder.isAfter(LocalDateTime.now(clock)) ? reminder : day.atTime(MORNING));
        });
    }
}
