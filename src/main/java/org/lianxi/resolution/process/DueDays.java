package org.lianxi.resolution.process;

import java.time.LocalDateTime;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.resolution.application.Resolutions;
import org.lianxi.resolution.domain.Ladder;
import org.springframework.stereotype.Component;

/** The due date of tasks that fall due with the resolution. */
@Component
class DueDays {

    private final Resolutions resolutions;

    DueDays(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    LocalDateTime endOf(CaseNumber number) {
        return Ladder.endOf(resolutions.find(number).orElseThrow().due());
    }
}
