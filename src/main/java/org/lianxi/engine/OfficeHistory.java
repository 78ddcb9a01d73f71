package org.lianxi.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * History at level <em>full</em>, but for the labels that the task list shows beside a task: they say what the case and
 * its model say anyway, and would be a third of all that is written.
 */
final class OfficeHistory extends HistoryLevelFull {

    static final String NAME = "office";

    /** Stored in the database; Camunda's own levels end at 30. */
    private static final int ID = 31;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        var isLabel = entity instanceof VariableInstanceEntity variable && OpenTask.LABELS.contains(variable.getName());
        return !isLabel && super.isHistoryEventProduced(type, entity);
    }
}
