package org.lianxi.document.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/** The materials of all cases. */
public interface Materials {

    void add(Material material, byte[] content);

    /** Oldest first, what was taken back among them. */
    List<Material> of(CaseNumber number);

    Optional<Material> find(CaseNumber number, String id);

    /** The file, if it is still what was added, to the byte. */
    Optional<byte[]> content(Material material);

    void markRemoved(Material material, String reason);
}
