package org.lianxi.complaint.process;

import static org.lianxi.complaint.process.ComplaintProcess.Variables.ABOUT;
import static org.lianxi.complaint.process.ComplaintProcess.Variables.EXAMINER_GROUP;
import static org.lianxi.complaint.process.ComplaintProcess.Variables.SAME_MATTER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.complaint.application.FindSameMatter;
import org.lianxi.complaint.domain.Recusal;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** Service task "Find same matter" (查找同一事项). */
@Component
class FindSameMatterDelegate implements JavaDelegate {

    private final FindSameMatter findSameMatter;
    private final ComplaintTimers timers;

    FindSameMatterDelegate(FindSameMatter findSameMatter, ComplaintTimers timers) {
        this.findSameMatter = findSameMatter;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var linked = findSameMatter.link(number);
        SAME_MATTER.on(execution, linked);
        EXAMINER_GROUP.on(execution, Recusal.examiners(new UnitCode(ABOUT.from(execution))));
        if (!linked) {
            timers.setOn(execution, findSameMatter.clock(number));
        }
    }
}
