package org.lianxi.engine;

import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.BatchManager;
import org.lianxi.kernel.Refusal;

/**
 * A batch does its work later and in nobody's name: what the person who ordered it may not know of, or not do, it would
 * find and do all the same. So people order none.
 */
final class NoBatches implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return BatchManager.class;
    }

    @Override
    public Session openSession() {
        return new BatchManager() {
            @Override
            public void insertBatch(BatchEntity batch) {
                if (getCommandContext().getAuthentication() != null) {
                    throw new Refusal("engine.no-batches", "批量操作不在这里执行，什么也没有改变。请逐件办理。");
                }
                super.insertBatch(batch);
            }
        };
    }
}
