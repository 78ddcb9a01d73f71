package org.lianxi.resolution.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Actors;
import org.lianxi.organization.Units;
import org.lianxi.resolution.application.AssignResolution;
import org.lianxi.resolution.application.ResolutionSettings;
import org.lianxi.resolution.domain.Assignment;
import org.lianxi.resolution.process.ResolutionProcess.Variables;
import org.springframework.stereotype.Component;

/** User task 交办决议事项. */
@Component
class AssignResolutionTask extends AnsweredTask {

    private final AssignResolution assignResolution;
    private final LadderTimers timers;
    private final Actors actors;
    private final Units units;
    private final ResolutionSettings settings;
    private final Clock clock;

    AssignResolutionTask(
            AssignResolution assignResolution,
            LadderTimers timers,
            Actors actors,
            Units units,
            ResolutionSettings settings,
            Clock clock) {
        this.assignResolution = assignResolution;
        this.timers = timers;
        this.actors = actors;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(LocalDateTime.now(clock).plus(settings.assignWithin()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var assignment = new Assignment(
                units.get(answers.text("leadUnit", "牵头单位", 64)).code(),
                answers.list("cooperatingUnits").stream()
                        .map(unit -> units.get(unit).code())
                        .toList(),
                answers.date("dueDate", "办理期限"),
                answers.find("instruction", "办理要求", 4000).orElse(""),
                answers.find("correctionReason", "调整理由", 4000));
        var assigned = assignResolution.of(task.caseNumber(), assignment, actors.acting(task));
        task.set(Variables.LEAD_UNIT, assigned.leadUnit().value());
        task.set(
                Variables.COOPERATING_UNITS,
                new ArrayList<>(assigned.cooperatingUnits().stream()
                        .map(UnitCode::value)
                        .toList()));
        task.set(Variables.VERIFIED, false);
        task.set(Variables.EXTENSION_GRANTED, false);
        timers.set(task, assigned.due());
    }
}
