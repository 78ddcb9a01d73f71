package org.lianxi.approval.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxi.approval.application.ApprovalSettings;
import org.lianxi.calendar.Term;
import org.lianxi.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** By when each step is due, in working days; legal limits come from the case's clocks. */
@Component
class StepLimits {

    private final WorkingDays workingDays;
    private final ApprovalSettings settings;
    private final Clock clock;

    StepLimits(WorkingDays workingDays, ApprovalSettings settings, Clock clock) {
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    LocalDateTime ofOffice() {
        return in(settings.officeDays());
    }

    LocalDateTime ofSupplement() {
        return in(settings.supplementDays());
    }

    LocalDateTime in(int days) {
        return workingDays.after(LocalDate.now(clock), Term.workingDays(days)).end();
    }
}
