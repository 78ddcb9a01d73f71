package org.lianxi.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction asks many times is read once. The memory ends with the transaction, so that the next one sees
 * what others have changed; outside of a transaction nothing is remembered.
 *
 * @param <K> what is asked for
 * @param <V> the answer, which must not change
 */
public final class OncePerTransaction<K, V> {

    /** The remembered answer, or else what {@code read} gives. */
    public V get(K question, Supplier<V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        var answers = answers();
        var known = answers.get(question);
        if (known == null) {
            known = Objects.requireNonNull(read.get());
            answers.put(question, known);
        }
        return known;
    }

    /** Whoever changes what was read must say so. */
    public void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            answers().clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> answers() {
        var answers = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (answers == null) {
            answers = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, answers);
            TransactionSynchronizationManager.registerSynchronization(new Ending(answers));
        }
        return answers;
    }

    /** Takes the memory away when the transaction ends, and while another one runs within it. */
    private final class Ending implements TransactionSynchronization {

        private final Map<K, V> answers;

        Ending(Map<K, V> answers) {
            this.answers = answers;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OncePerTransaction.this, answers);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }
    }
}
