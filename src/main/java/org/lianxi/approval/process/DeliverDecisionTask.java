package org.lianxi.approval.process;

import org.lianxi.approval.application.DecideApplication;
import org.lianxi.approval.domain.Delivery;
import org.lianxi.approval.domain.DeliveryMethod;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "Deliver decision" (送达审批决定), within ten working days (行政许可法 article 44). */
@Component
class DeliverDecisionTask extends AnsweredTask {

    private final DecideApplication decideApplication;
    private final Actors actors;
    private final StepLimits limits;

    DeliverDecisionTask(DecideApplication decideApplication, Actors actors, StepLimits limits) {
        this.decideApplication = decideApplication;
        this.actors = actors;
        this.limits = limits;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(limits.in(decideApplication.deliveryDays(task.caseNumber())));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        decideApplication.deliver(
                task.caseNumber(),
                new Delivery(
                        answers.choice("method", "送达方式", DeliveryMethod.class),
                        answers.date("deliveredOn", "送达日期"),
                        answers.text("receiver", "收件人", ApplicationForm.NAME)),
                actors.acting(task));
    }
}
