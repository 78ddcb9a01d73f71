package org.lianxi.modeling.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lianxi.kernel.Sha256;
import org.lianxi.modeling.application.Models.Deployed;
import org.lianxi.modeling.compare.Comparison;
import org.lianxi.modeling.compare.TableCheck;
import org.lianxi.modeling.domain.ChangeEvent;
import org.lianxi.modeling.domain.ChangedFile;
import org.lianxi.modeling.domain.Difference;
import org.lianxi.modeling.domain.ModelChange;
import org.springframework.stereotype.Service;

/** What analysts see: the models, the changes, and what each would do. Others see nothing of it. */
@Service
public class ReadChange {

    private static final int ON_THE_PAGE = 50;

    private final Changes changes;
    private final Models models;
    private final Analysts analysts;

    ReadChange(Changes changes, Models models, Analysts analysts) {
        this.changes = changes;
        this.models = models;
        this.analysts = analysts;
    }

    /**
     * A file of a change beside the deployed one.
     *
     * @param before empty for a new file
     * @param differences empty where at most the drawing has changed
     * @param unreadable whether the file cannot be compared, because it is broken
     * @param outdated whether another version was deployed since it was taken
     * @param others changes of others that touch the same file
     * @param notes gaps and overlaps of decision tables
     */
    public record FileView(
            ChangedFile file,
            String before,
            List<Difference> differences,
            boolean unreadable,
            boolean outdated,
            List<ModelChange> others,
            List<String> notes) {}

    /**
     * A change as it stands.
     *
     * @param faults what the guard says of it
     * @param lostClauses clauses of the regulation that no step would cite any more
     */
    public record View(
            ModelChange change,
            List<FileView> files,
            List<String> faults,
            List<String> lostClauses,
            List<ChangeEvent> events) {}

    /** Empty for whoever is no analyst. */
    public List<Deployed> models(String person) {
        return analysts.includes(person) ? models.newest() : List.of();
    }

    /** File names; empty for whoever is no analyst. */
    public List<String> forms(String person) {
        return analysts.includes(person) ? models.forms() : List.of();
    }

    /** The deployed file that one of a change replaces; empty where it is new, or for whoever is no analyst. */
    public String deployed(String person, String file) {
        return analysts.includes(person) ? models.content(file).orElse("") : "";
    }

    /** Newest first; empty for whoever is no analyst. */
    public List<ModelChange> changes(String person) {
        return analysts.includes(person) ? changes.newest(ON_THE_PAGE) : List.of();
    }

    /** Empty where there is none, or for whoever is no analyst. */
    public Optional<ModelChange> find(String person, long id) {
        return analysts.includes(person) ? changes.find(id) : Optional.empty();
    }

    public Optional<ChangedFile> file(String person, long id, String name) {
        return find(person, id).flatMap(change -> changes.files(id).stream()
                .filter(file -> file.name().equals(name))
                .findFirst());
    }

    public Optional<View> by(String person, long id) {
        return find(person, id)
                .map(change -> new View(
                        change,
                        views(change),
                        change.isDraft() ? faults(id) : List.of(),
                        change.decision().isPresent() ? List.of() : lostClauses(id),
                        changes.events(id)));
    }

    private List<FileView> views(ModelChange change) {
        var comparison = comparison();
        return changes.files(change.id()).stream()
                .map(file -> view(change, file, comparison))
                .toList();
    }

    /** What the guard says of the files of a change as they are saved. */
    public List<String> faults(long id) {
        var files = contents(changes.files(id));
        return files.isEmpty() ? List.of() : models.faults(files);
    }

    /** The same for a file that is not saved yet; empty where there is none, or for whoever is no analyst. */
    public Optional<Checked> check(String person, long id, String name, String content) {
        return file(person, id, name).map(saved -> {
            var files = contents(changes.files(id));
            files.put(name, content);
            var typed = new ChangedFile(
                    name, content, saved.baseSha256(), saved.revision(), saved.savedBy(), saved.savedAt());
            return new Checked(models.faults(files), differencesIfReadable(typed), notes(typed));
        });
    }

    /** What is said of a file while it is being edited. */
    public record Checked(List<String> faults, List<Difference> differences, List<String> notes) {}

    /** What has changed in the file since the deployed version. */
    public List<Difference> differences(ChangedFile file) {
        return comparison().of(file.name(), models.content(file.name()).orElse(""), file.content());
    }

    private Comparison comparison() {
        return new Comparison(models.groupNames());
    }

    private FileView view(ModelChange change, ChangedFile file, Comparison comparison) {
        var before = models.content(file.name()).orElse("");
        var outdated = !before.isEmpty()
                && change.decision().isEmpty()
                && !Sha256.of(before).equals(file.baseSha256());
        try {
            var differences = comparison.of(file.name(), before, file.content());
            return new FileView(file, before, differences, false, outdated, others(change, file), notes(file));
        } catch (IllegalArgumentException unreadable) {
            return new FileView(file, before, List.of(), true, outdated, others(change, file), List.of());
        }
    }

    private static List<String> notes(ChangedFile file) {
        return file.isDecision() ? TableCheck.notes(file.content()) : List.of();
    }

    /** Empty as well where the file is broken: the guard says so. */
    private List<Difference> differencesIfReadable(ChangedFile file) {
        try {
            return differences(file);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** The other models are read only where the changed ones have lost a clause. */
    private List<String> lostClauses(long id) {
        var changed = contents(changes.files(id));
        var lost = new TreeSet<String>();
        changed.keySet()
                .forEach(file -> lost.addAll(
                        Comparison.clauses(file, models.content(file).orElse(""))));
        changed.forEach((file, content) -> lost.removeAll(Comparison.clauses(file, content)));
        if (!lost.isEmpty()) {
            models.newest().stream()
                    .map(Deployed::file)
                    .filter(file -> !changed.containsKey(file))
                    .forEach(file -> lost.removeAll(
                            Comparison.clauses(file, models.content(file).orElse(""))));
        }
        return List.copyOf(lost);
    }

    private List<ModelChange> others(ModelChange change, ChangedFile file) {
        return change.decision().isPresent() ? List.of() : changes.alsoChanging(file.name(), change.id());
    }

    static LinkedHashMap<String, String> contents(List<ChangedFile> files) {
        var contents = new LinkedHashMap<String, String>();
        files.forEach(file -> contents.put(file.name(), file.content()));
        return contents;
    }
}
