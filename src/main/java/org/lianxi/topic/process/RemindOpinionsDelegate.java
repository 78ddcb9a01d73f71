package org.lianxi.topic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.topic.application.RemindOpinions;
import org.springframework.stereotype.Component;

/** Service task "Remind silent units" (催办未答复单位). */
@Component
class RemindOpinionsDelegate implements JavaDelegate {

    private final RemindOpinions remindOpinions;

    RemindOpinionsDelegate(RemindOpinions remindOpinions) {
        this.remindOpinions = remindOpinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remindOpinions.of(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
