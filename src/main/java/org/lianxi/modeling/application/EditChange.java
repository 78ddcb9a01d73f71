package org.lianxi.modeling.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.Sha256;
import org.lianxi.modeling.compare.Comparison;
import org.lianxi.modeling.compare.Merge;
import org.lianxi.modeling.domain.ChangeEvent;
import org.lianxi.modeling.domain.ChangedFile;
import org.lianxi.modeling.domain.Difference;
import org.lianxi.modeling.domain.ModelChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An analyst begins a change and works on its files. Whoever else opens it reads it and cannot save. */
@Service
@Transactional
public class EditChange {

    private static final int LONGEST_TITLE = 100;
    private static final int LARGEST = 2_000_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,100}\\.(bpmn|dmn|form)");

    private final Changes changes;
    private final Models models;
    private final Analysts analysts;
    private final Clock clock;

    EditChange(Changes changes, Models models, Analysts analysts, Clock clock) {
        this.changes = changes;
        this.models = models;
        this.analysts = analysts;
        this.clock = clock;
    }

    /** @return the id of a new draft */
    public long begin(String person, String title) {
        analysts.refuseOthers(person);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new Refusal("modeling.title-missing", "请写明要改什么，不超过 %d 字，没有建立。".formatted(LONGEST_TITLE));
        }
        var id = changes.add(title.strip(), person, now());
        changes.note(id, new ChangeEvent(now(), person, "建立", title.strip()));
        return id;
    }

    /** Takes the deployed version of a file into the draft; what is in it already stays as it is. */
    public void take(String person, long id, String file) {
        take(person, id, file, models.content(file), "取现行版本");
    }

    /** Takes the version that comes with this release of the application, for a file that the city has changed. */
    public void takeShipped(String person, long id, String file) {
        take(person, id, file, models.shipped(file), "取随系统提供的版本");
    }

    /**
     * Takes the deployed version with what this release has changed in the model from which the city's began.
     *
     * @return what the release has changed as well as the city, in which the city's stayed, in sentences
     */
    public List<String> takeMerged(String person, long id, String file) {
        var citys = models.content(file);
        var base = models.shippedBefore(file);
        var fresh = models.shipped(file);
        if (citys.isEmpty() || base.isEmpty() || fresh.isEmpty()) {
            throw new Refusal(
                    "modeling.nothing-to-merge",
                    "文件“%s”不能自动并入系统更新，没有取入。只有本市修改过的流程可以；表单和决策表请取随系统提供的版本对照修改。".formatted(file));
        }
        var merged = Merge.of(base.get(), citys.get(), fresh.get());
        take(person, id, file, Optional.of(merged.content()), "取现行版本并入系统更新");
        var disputed = new Comparison(models.groupNames())
                .of(file, base.get(), fresh.get()).stream()
                        .filter(difference -> merged.disputed().contains(difference.element()))
                        .map(Difference::sentence)
                        .toList();
        if (!disputed.isEmpty()) {
            changes.note(id, new ChangeEvent(now(), person, "两边都改、保留本市的", String.join("；", disputed)));
        }
        return disputed;
    }

    /** A file from somebody's machine, or a new one. */
    public void add(String person, long id, String file, String content) {
        own(person, id);
        checked(file, content);
        var present = changes.files(id).stream()
                .filter(each -> each.name().equals(file))
                .findFirst();
        if (present.isPresent()) {
            save(person, id, file, content, present.get().revision());
            return;
        }
        var base = models.content(file).map(Sha256::of).orElse("");
        changes.addFile(id, new ChangedFile(file, content, base, 1, person, now()));
        changes.note(id, new ChangeEvent(now(), person, "加入文件", file));
    }

    /**
     * @param seenRevision that which the editor has shown
     * @return the new revision
     */
    public int save(String person, long id, String file, String content, int seenRevision) {
        own(person, id);
        checked(file, content);
        var known = changes.files(id).stream()
                .filter(each -> each.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new Refusal("modeling.no-file", "草稿里没有文件“%s”，没有保存。请刷新页面。".formatted(file)));
        var saved = new ChangedFile(file, content, known.baseSha256(), seenRevision + 1, person, now());
        if (!changes.saveFile(id, saved, seenRevision)) {
            throw new Refusal(
                    "modeling.saved-meanwhile",
                    "文件“%s”在您打开之后已经在别处保存过（%s），没有保存。请先下载您的版本，再刷新页面对照。"
                            .formatted(file, known.savedAt().toLocalTime().truncatedTo(ChronoUnit.SECONDS)));
        }
        return saved.revision();
    }

    public void remove(String person, long id, String file) {
        own(person, id);
        changes.removeFile(id, file);
        changes.note(id, new ChangeEvent(now(), person, "移出文件", file));
    }

    /** The draft is given up; it stays readable. */
    public void withdraw(String person, long id) {
        var change = own(person, id);
        changes.save(change.withdraw());
        changes.note(id, new ChangeEvent(now(), person, "撤回", ""));
    }

    private void take(String person, long id, String file, Optional<String> content, String what) {
        own(person, id);
        if (changes.files(id).stream().anyMatch(each -> each.name().equals(file))) {
            throw new Refusal("modeling.file-there", "草稿里已经有文件“%s”，没有再取。请先移出再取。".formatted(file));
        }
        var text = content.orElseThrow(() -> new Refusal("modeling.no-file", "没有找到文件“%s”。请从列出的文件中选择。".formatted(file)));
        var base = models.content(file).map(Sha256::of).orElse("");
        changes.addFile(id, new ChangedFile(file, text, base, 1, person, now()));
        changes.note(id, new ChangeEvent(now(), person, what, file));
    }

    private ModelChange own(String person, long id) {
        analysts.refuseOthers(person);
        var change = changes.lock(id)
                .filter(found -> found.isOf(person))
                .orElseThrow(() -> new Refusal("modeling.not-yours", "没有这项变更，或者它不是您的草稿，没有改动。请新建一项变更。"));
        if (!change.isDraft()) {
            throw new Refusal(
                    "modeling.not-now",
                    "变更“%s”%s，不能再改文件。请收回修改，或者新建一项变更。"
                            .formatted(change.title(), change.state().title()));
        }
        return change;
    }

    private static void checked(String file, String content) {
        if (!NAME.matcher(file).matches()) {
            throw new Refusal(
                    "modeling.file-name", "文件名“%s”不合规定：须是英文字母、数字和短横，以 .bpmn、.dmn 或 .form 结尾。没有保存。".formatted(file));
        }
        if (content.isBlank() || content.length() > LARGEST) {
            throw new Refusal("modeling.file-size", "文件“%s”是空的或者太大（上限 2 MB），没有保存。".formatted(file));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
