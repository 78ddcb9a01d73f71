package org.lianxi.approval.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianxi.approval.application.CaseProgress;
import org.lianxi.organization.Units;

/**
 * A run in words, for those who do not see the picture.
 *
 * @param name 联合审批, or 部门审查（市水利局）; a further run of the same kind carries its number
 * @param steps the names of the elements at which it stands now; empty where it has ended
 */
record ShownRun(String name, String steps, CaseProgress.Run run) {

    static List<ShownRun> of(List<CaseProgress.Run> runs, Units units) {
        var models = new HashMap<String, Map<String, String>>();
        var seen = new HashMap<String, Integer>();
        var shown = new ArrayList<ShownRun>();
        for (var run : runs) {
            var name = run.unit()
                    .map(unit -> "%s（%s）".formatted(run.name(), units.get(unit).name()))
                    .orElse(run.name());
            var time = seen.merge(name, 1, Integer::sum);
            var steps = models.computeIfAbsent(run.xml(), StepNames::in);
            shown.add(new ShownRun(
                    time == 1 ? name : "%s，第 %d 次".formatted(name, time),
                    String.join(
                            "、",
                            run.active().stream()
                                    .filter(steps::containsKey)
                                    .map(steps::get)
                                    .distinct()
                                    .toList()),
                    run));
        }
        return shown;
    }
}
