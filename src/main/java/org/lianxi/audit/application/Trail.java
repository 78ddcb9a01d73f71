package org.lianxi.audit.application;

import java.util.List;
import java.util.function.Consumer;
import org.lianxi.audit.domain.Act;
import org.lianxi.audit.domain.Entry;

/** The rows of the trail. None is ever changed or removed. */
public interface Trail {

    /** In a transaction of its own; across all nodes one after the other. */
    void add(Act act);

    /**
     * Newest first.
     *
     * @param person empty for everybody
     * @param before only entries with a smaller number
     */
    List<Entry> newest(String person, long before, int most);

    /** Oldest first, one at a time. */
    void each(Consumer<Entry> look);

    /** Number and seal of the entry that was added last, as they stand beside the trail. */
    Head head();

    record Head(long number, String seal) {}
}
