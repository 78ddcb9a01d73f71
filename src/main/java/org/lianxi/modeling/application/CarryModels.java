package org.lianxi.modeling.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxi.kernel.Sha256;
import org.lianxi.modeling.domain.ModelChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导出、导入流程包: what was tried on one installation comes to another as a change, with who approved it. */
@Service
public class CarryModels {

    private static final int MOST_CHANGES = 1000;

    private final Models models;
    private final Changes changes;
    private final EditChange editChange;
    private final Analysts analysts;
    private final ObjectMapper json;

    CarryModels(Models models, Changes changes, EditChange editChange, Analysts analysts, ObjectMapper json) {
        this.models = models;
        this.changes = changes;
        this.editChange = editChange;
        this.analysts = analysts;
        this.json = json;
    }

    /** Everything that is deployed, in its newest version; empty for whoever is no analyst. */
    public Optional<byte[]> export(String person) {
        return analysts.includes(person)
                ? Optional.of(ModelArchive.write(deployed(), decided(), json))
                : Optional.empty();
    }

    /**
     * Adds what is different here to a draft.
     *
     * @return how many files
     */
    @Transactional
    public int takeIn(String person, long change, byte[] archive) {
        var different = ModelArchive.read(archive).entrySet().stream()
                .filter(file -> !Optional.of(file.getValue()).equals(models.content(file.getKey())))
                .toList();
        different.forEach(file -> editChange.add(person, change, file.getKey(), file.getValue()));
        return different.size();
    }

    private Map<String, String> deployed() {
        var files = new LinkedHashMap<String, String>();
        models.newest()
                .forEach(model -> models.content(model.file()).ifPresent(content -> files.put(model.file(), content)));
        models.forms().forEach(form -> models.content(form).ifPresent(content -> files.put(form, content)));
        return files;
    }

    private List<Map<String, Object>> decided() {
        return changes.newest(MOST_CHANGES).stream()
                .filter(change -> change.state() == ModelChange.State.DEPLOYED)
                .map(this::told)
                .toList();
    }

    private Map<String, Object> told(ModelChange change) {
        var told = new LinkedHashMap<String, Object>();
        told.put("change", change.id());
        told.put("title", change.title());
        told.put("reason", change.reason());
        told.put("author", change.author());
        change.decision().ifPresent(decision -> {
            told.put("approvedBy", decision.person());
            told.put("approvedAt", decision.at().toString());
        });
        var hashes = new LinkedHashMap<String, String>();
        changes.files(change.id()).forEach(file -> hashes.put(file.name(), Sha256.of(file.content())));
        told.put("files", hashes);
        return told;
    }
}
