package org.lianxi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTest {

    private final DataSource database = new DriverManagerDataSource("jdbc:h2:mem:once");
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final OncePerTransaction<String, Integer> memory = new OncePerTransaction<>();
    private final AtomicInteger truth = new AtomicInteger(1);

    @Test
    void theSameTransactionReadsOnce() {
        transaction.executeWithoutResult(begun -> {
            assertThat(read()).isEqualTo(1);
            truth.set(2);
            assertThat(read()).isEqualTo(1);
        });
    }

    @Test
    void theNextTransactionReadsAgain() {
        transaction.executeWithoutResult(begun -> read());
        truth.set(2);

        transaction.executeWithoutResult(begun -> assertThat(read()).isEqualTo(2));
    }

    @Test
    void aTransactionThatWasRolledBackLeavesNothing() {
        transaction.executeWithoutResult(begun -> {
            read();
            begun.setRollbackOnly();
        });
        truth.set(2);

        transaction.executeWithoutResult(begun -> assertThat(read()).isEqualTo(2));
    }

    @Test
    void whoeverChangesItMakesItForgotten() {
        transaction.executeWithoutResult(begun -> {
            read();
            truth.set(2);
            memory.forget();
            assertThat(read()).isEqualTo(2);
        });
    }

    @Test
    void aTransactionWithinKnowsNothingOfTheOneAround() {
        var within = new TransactionTemplate(new DataSourceTransactionManager(database));
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(begun -> {
            read();
            truth.set(2);
            within.executeWithoutResult(inner -> assertThat(read()).isEqualTo(2));
            assertThat(read()).isEqualTo(1);
        });
    }

    @Test
    void outsideOfATransactionNothingIsRemembered() {
        read();
        truth.set(2);

        assertThat(read()).isEqualTo(2);
    }

    private int read() {
        return memory.get("question", truth::get);
    }
}
