package org.lianxi.modeling.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxi.kernel.Refusal;
import org.lianxi.modeling.application.Models.Version;
import org.lianxi.modeling.domain.ChangeEvent;
import org.lianxi.modeling.domain.ModelChange.Decision;
import org.lianxi.modeling.domain.Rehearsal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Running cases stay in the version in which they began, until an analyst moves them; and new cases go back to the
 * version before with one step.
 */
@Service
public class MoveCases {

    private static final int LONGEST = 1000;

    private final Models models;
    private final Changes changes;
    private final Analysts analysts;
    private final Clock clock;

    MoveCases(Models models, Changes changes, Analysts analysts, Clock clock) {
        this.models = models;
        this.changes = changes;
        this.analysts = analysts;
        this.clock = clock;
    }

    /** Newest first; empty where there is no such process, or for whoever is no analyst. */
    public List<Version> versions(String person, String process) {
        return analysts.includes(person) ? models.versions(process) : List.of();
    }

    /** Which cases would move to the newest version, which stay and why. */
    public Rehearsal plan(String person, String process) {
        analysts.refuseOthers(person);
        return models.rehearseMove(process);
    }

    /** Moves those that can be moved, each by itself. */
    public Rehearsal move(String person, String process, String reason) {
        analysts.refuseOthers(person);
        checked(reason);
        var moved = models.move(process);
        record(
                person,
                "迁移“%s”的在办案件".formatted(name(process)),
                "迁移",
                "转入新版本 %d 件，留在原版本 %d 件。%s"
                        .formatted(moved.moved(), moved.stays().size(), reason.strip()),
                "");
        return moved;
    }

    /** What would become of the running cases if they went back as well: which could, which not and why. */
    public Rehearsal planBack(String person, String process) {
        analysts.refuseOthers(person);
        return models.rehearse(Map.of(file(process), before(process).content()));
    }

    /**
     * Deploys the version before the newest once more, for new cases. Running cases stay where they are, until
     * {@link #move} takes them after it.
     */
    @Transactional
    public void goBack(String person, String process, String reason) {
        analysts.refuseOthers(person);
        checked(reason);
        var before = before(process);
        var deployment = models.deploy("退回第 %d 版".formatted(before.number()), Map.of(file(process), before.content()));
        record(person, "“%s”退回第 %d 版".formatted(name(process), before.number()), "退回", reason.strip(), deployment);
    }

    private record Before(int number, String content) {}

    private Before before(String process) {
        var versions = models.versions(process);
        if (versions.size() < 2) {
            throw new Refusal("modeling.no-version-before", "这个流程没有更早的版本，不能退回。");
        }
        var number = versions.get(1).number();
        return models.content(process, number)
                .filter(text -> !Optional.of(text).equals(models.content(file(process))))
                .map(content -> new Before(number, content))
                .orElseThrow(() -> new Refusal("modeling.same-as-before", "第 %d 版与现行版本内容相同，不需要退回。".formatted(number)));
    }

    private static String file(String process) {
        return process + ".bpmn";
    }

    /** The process as people call it. */
    public String name(String process) {
        return models.newest().stream()
                .filter(model -> model.key().equals(process))
                .map(Models.Deployed::name)
                .findFirst()
                .orElse(process);
    }

    private void record(String person, String title, String what, String text, String deployment) {
        var id = changes.add(title, person, now());
        changes.find(id)
                .map(added -> added.atOnce(text, new Decision(person, now(), "", deployment)))
                .ifPresent(changes::save);
        changes.note(id, new ChangeEvent(now(), person, what, text));
    }

    private static void checked(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refusal("modeling.reason-missing", "请写明理由，不超过 %d 字，没有办理。".formatted(LONGEST));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
