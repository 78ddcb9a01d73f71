package org.lianxi.resolution.process;

import java.time.LocalDate;
import org.lianxi.engine.OpenTask;
import org.lianxi.resolution.application.ResolutionSettings;
import org.lianxi.resolution.process.ResolutionProcess.Variables;
import org.springframework.stereotype.Component;

/** Sets the dates that the model's three timers wait for. They are set anew whenever the due date is. */
@Component
class LadderTimers {

    private final ResolutionSettings settings;

    LadderTimers(ResolutionSettings settings) {
        this.settings = settings;
    }

    void set(OpenTask task, LocalDate due) {
        var ladder = settings.ladder();
        task.set(Variables.BLUE_AT, ladder.blueAt(due));
        task.set(Variables.YELLOW_AT, ladder.yellowAt(due));
        task.set(Variables.RED_AT, ladder.redAt(due));
    }
}
