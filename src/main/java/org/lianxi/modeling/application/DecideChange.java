package org.lianxi.modeling.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.Sha256;
import org.lianxi.modeling.domain.ChangeEvent;
import org.lianxi.modeling.domain.ChangedFile;
import org.lianxi.modeling.domain.ModelChange;
import org.lianxi.modeling.domain.ModelChange.Decision;
import org.lianxi.modeling.domain.Rehearsal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the draft to the deployment: the author submits, a second analyst decides. */
@Service
@Transactional
public class DecideChange {

    private static final int LONGEST = 1000;

    private final Changes changes;
    private final Models models;
    private final ReadChange readChange;
    private final Analysts analysts;
    private final Clock clock;

    DecideChange(Changes changes, Models models, ReadChange readChange, Analysts analysts, Clock clock) {
        this.changes = changes;
        this.models = models;
        this.readChange = readChange;
        this.analysts = analysts;
        this.clock = clock;
    }

    /**
     * Refused where the guard finds a fault, where a file was overtaken by another deployment, and where nothing but
     * the drawing has changed.
     */
    public void submit(String person, long id, String reason) {
        var change = locked(person, id);
        if (!change.isOf(person)) {
            throw new Refusal("modeling.not-yours", "变更“%s”不是您的，没有提交。由作者提交审定。".formatted(change.title()));
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refusal("modeling.reason-missing", "请写明为什么要改，不超过 %d 字，没有提交。".formatted(LONGEST));
        }
        var submitted = change.submit(reason.strip(), now());
        checkedFiles(change);
        changes.save(submitted);
        note(id, person, "提交审定", reason.strip());
    }

    /** Back to the draft. */
    public void takeBack(String person, long id) {
        var change = locked(person, id);
        if (!change.isOf(person)) {
            throw new Refusal("modeling.not-yours", "变更“%s”不是您的，没有收回。由作者收回。".formatted(change.title()));
        }
        changes.save(change.takeBack());
        note(id, person, "收回修改", "");
    }

    /** Deploys what has changed; files in which at most the drawing has changed are left as they are. */
    public void approve(String person, long id, String opinion) {
        var change = locked(person, id);
        change.checkDecidedBy(person);
        var files = checkedFiles(change);
        var deployment = models.deploy("变更 %d %s".formatted(id, change.title()), ReadChange.contents(files));
        changes.save(change.deployed(new Decision(person, now(), within(opinion), deployment)));
        note(id, person, "审定通过并部署", opinion.strip());
    }

    public void refuse(String person, long id, String opinion) {
        var change = locked(person, id);
        if (opinion.isBlank()) {
            throw new Refusal("modeling.reason-missing", "不同意的须写明意见，没有办理。请填写后再提交。");
        }
        changes.save(change.refused(new Decision(person, now(), within(opinion), "")));
        note(id, person, "审定不通过", opinion.strip());
    }

    /** What would become of the running cases. Nothing is changed by it, but that it was done is noted. */
    public Rehearsal rehearse(String person, long id) {
        var change = locked(person, id);
        var rehearsal = models.rehearse(ReadChange.contents(checkedFiles(change)));
        note(
                id,
                person,
                "预演",
                "可转入新版本 %d 件，留在原版本 %d 件"
                        .formatted(rehearsal.moved(), rehearsal.stays().size()));
        return rehearsal;
    }

    /** @return those in which more than the drawing has changed */
    private List<ChangedFile> checkedFiles(ModelChange change) {
        var files = changes.files(change.id());
        var faults = models.faults(ReadChange.contents(files));
        if (!faults.isEmpty()) {
            throw new Refusal(
                    "modeling.faults",
                    "变更“%s”还有 %d 处须修改，没有办理：%s"
                            .formatted(
                                    change.title(),
                                    faults.size(),
                                    faults.stream().map(fault -> fault + "。").collect(Collectors.joining(" "))));
        }
        files.forEach(this::refuseOvertaken);
        var changed = files.stream()
                .filter(file -> !readChange.differences(file).isEmpty())
                .toList();
        if (changed.isEmpty()) {
            throw new Refusal("modeling.no-difference", "没有改动，或者只改了图形的位置，不产生新版本，没有办理。");
        }
        return changed;
    }

    private void refuseOvertaken(ChangedFile file) {
        var deployed = models.content(file.name()).map(Sha256::of).orElse("");
        if (!deployed.equals(file.baseSha256())) {
            throw new Refusal(
                    "modeling.overtaken", "文件“%s”在取出之后已有新版本部署，没有办理。请作者下载自己的版本，移出文件，重新取现行版本再改。".formatted(file.name()));
        }
    }

    private ModelChange locked(String person, long id) {
        analysts.refuseOthers(person);
        return changes.lock(id).orElseThrow(() -> new Refusal("modeling.no-change", "没有这项变更。请从列表中选择。"));
    }

    private static String within(String opinion) {
        if (opinion.length() > LONGEST) {
            throw new Refusal("modeling.reason-too-long", "意见最多 %d 字，没有办理。请精简后再提交。".formatted(LONGEST));
        }
        return opinion.strip();
    }

    private void note(long id, String person, String what, String text) {
        changes.note(id, new ChangeEvent(now(), person, what, text));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
