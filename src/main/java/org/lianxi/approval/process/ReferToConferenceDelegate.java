package org.lianxi.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.approval.application.Coordinate;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Service task "Refer to conference" (提请联席会议). */
@Component
class ReferToConferenceDelegate implements JavaDelegate {

    private final Coordinate coordinate;

    ReferToConferenceDelegate(Coordinate coordinate) {
        this.coordinate = coordinate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coordinate.refer(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
