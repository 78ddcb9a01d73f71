package org.lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LianxiTest
class NumbersTest {

    private static final int YEAR = 2026;

    private final Numbers numbers;
    private final TransactionTemplate transaction;
    private final String series = "test-" + UUID.randomUUID();

    NumbersTest(@Autowired Numbers numbers, @Autowired PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aSeriesBeginsAtOneInEveryYear() {
        assertThat(List.of(take(series, 2026), take(series, 2026), take(series, 2027), take(series, 2026)))
                .containsExactly(1, 2, 1, 3);
    }

    @Test
    void seriesDoNotTouchOneAnother() {
        take(series, YEAR);

        assertThat(take(series + "-other", YEAR)).isEqualTo(1);
    }

    @Test
    void fiftyPeopleWhoBeginASeriesAtTheSameTimeGetFiftyNumbersWithoutAGap() throws Exception {
        var taken = atTheSameTime(50, ignored -> take(series, YEAR));

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void aNumberOfARolledBackTransactionIsGivenToTheNext() throws Exception {
        var kept = atTheSameTime(
                        50,
                        caller -> transaction.execute(status -> {
                            var number = numbers.next(series, YEAR);
                            if (caller % 3 == 0) {
                                status.setRollbackOnly();
                                return null;
                            }
                            return number;
                        }))
                .stream()
                .filter(Objects::nonNull)
                .toList();

        assertThat(kept)
                .hasSize(34)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 34).boxed().toList());
        assertThat(take(series, YEAR)).isEqualTo(35);
    }

    @Test
    void noNumberIsTakenOutsideATransaction() {
        assertThatThrownBy(() -> numbers.next(series, YEAR)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theSameTransactionMayTakeSeveralNumbers() {
        var taken = transaction.execute(status -> List.of(numbers.next(series, YEAR), numbers.next(series, YEAR)));

        assertThat(taken).containsExactly(1, 2);
    }

    private Integer take(String name, int year) {
        return Objects.requireNonNull(transaction.execute(status -> numbers.next(name, year)));
    }

    private static <T> List<T> atTheSameTime(int callers, Call<T> call) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(callers);
        try {
            var answers = IntStream.rangeClosed(1, callers)
                    .mapToObj(caller -> pool.submit((Callable<T>) () -> {
                        start.await();
                        return call.by(caller);
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var answer : answers) {
                results.add(answer.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private interface Call<T> {
        T by(int caller);
    }
}
