package org.lianxi.complaint.process;

import static org.lianxi.complaint.process.ComplaintProcess.Variables.RED_AT;
import static org.lianxi.complaint.process.ComplaintProcess.Variables.YELLOW_AT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.WorkingDays;
import org.lianxi.complaint.application.ComplaintSettings;
import org.lianxi.engine.ProcessVariable;
import org.springframework.stereotype.Component;

/** The moments for which the timers of a complaint wait, and by when steps beside the handler's are due. */
@Component
class ComplaintTimers {

    private final WorkingDays workingDays;
    private final ComplaintSettings settings;
    private final Clock clock;

    ComplaintTimers(WorkingDays workingDays, ComplaintSettings settings, Clock clock) {
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    void setOn(DelegateExecution execution, ClockReading reading) {
        ProcessVariable.on(execution, YELLOW_AT, reading.yellowAt());
        ProcessVariable.on(execution, RED_AT, reading.redAt());
    }

    /** For one step of somebody beside the handler. */
    LocalDateTime ofStep() {
        return workingDays
                .after(LocalDate.now(clock), Term.workingDays(settings.stepDays()))
                .end();
    }
}
