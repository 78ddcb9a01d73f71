package org.lianxi.document.store;

import org.lianxi.document.application.NumberSeries;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The update's row lock makes the series gap-free: who comes second waits until the first has committed or not. */
@Repository
class JdbcNumberSeries implements NumberSeries {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    JdbcNumberSeries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public int countOn(String series, int year) {
        if (!raised(series, year)) {
            begin(series, year);
            if (!raised(series, year)) {
                throw new IllegalStateException("Series '%s' of %d cannot be begun".formatted(series, year));
            }
        }
        return jdbc.sql("select last_number from document_number where series = ? and number_year = ?")
                .params(series, year)
                .query(Integer.class)
                .single();
    }

    private boolean raised(String series, int year) {
        return jdbc.sql("update document_number set last_number = last_number + 1 where series = ? and number_year = ?")
                        .params(series, year)
                        .update()
                == 1;
    }

    /**
     * Somebody else may begin the same series now; then theirs counts. A savepoint keeps PostgreSQL's transaction
     * alive.
     */
    private void begin(String series, int year) {
        try {
            savepoint.executeWithoutResult(
                    begun -> jdbc.sql("insert into document_number (series, number_year, last_number) values (?, ?, 0)")
                            .params(series, year)
                            .update());
        } catch (DuplicateKeyException begunByAnother) {
            // The row is there, which is all that was wanted.
        }
    }
}
