package org.lianxi.engine;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * What a stored task filter cannot say about its reader or about today. Query expressions are off, because they would
 * run code on the server; a filter with the property {@code view} is narrowed by the view of that name instead, each
 * time it is read.
 */
public interface TaskView {

    /** The value of a filter's property {@code view}, e.g. {@code mine}. */
    String name();

    /** Adds the conditions that hold for this reader now. The reader's authorizations apply as well. */
    void narrow(TaskQuery query, Reader reader);

    /** @param person user id; empty where nobody is signed in */
    record Reader(String person, List<String> groups, Instant now) {}
}
