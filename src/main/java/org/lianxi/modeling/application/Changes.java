package org.lianxi.modeling.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.modeling.domain.ChangeEvent;
import org.lianxi.modeling.domain.ChangedFile;
import org.lianxi.modeling.domain.ModelChange;

/** All changes with their files and their logs; nothing of it is ever deleted but a file of a draft. */
public interface Changes {

    /** @return its id */
    long add(String title, String author, LocalDateTime at);

    Optional<ModelChange> find(long id);

    /** The same, and nobody else decides on it until the transaction ends. */
    Optional<ModelChange> lock(long id);

    /** Newest first. */
    List<ModelChange> newest(int limit);

    void save(ModelChange change);

    List<ChangedFile> files(long id);

    /** Those who are working on the same file in another draft or submitted change. */
    List<ModelChange> alsoChanging(String file, long except);

    void addFile(long id, ChangedFile file);

    /** @return false where somebody has saved it since the revision that the saver has seen */
    boolean saveFile(long id, ChangedFile file, int seenRevision);

    void removeFile(long id, String name);

    void note(long id, ChangeEvent event);

    /** Oldest first. */
    List<ChangeEvent> events(long id);
}
