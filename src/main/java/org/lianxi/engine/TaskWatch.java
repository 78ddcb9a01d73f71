package org.lianxi.engine;

/**
 * Told of every user task that the engine creates, whatever its model: for labels in the task list and for substitutes.
 */
public interface TaskWatch {

    void created(OpenTask task);
}
