package org.lianxi.security.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInLockTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 24, 9, 0);

    @Test
    void theFifthFailureWithinAQuarterOfAnHourLocksForAQuarterOfAnHour() {
        var failures = everyMinutes(3, 5);

        assertThat(SignInLock.OF_ACCOUNT.holds(failures, NINE)).isTrue();
        assertThat(SignInLock.OF_ACCOUNT.holds(failures, NINE.plusMinutes(15).minusSeconds(1)))
                .isTrue();
        assertThat(SignInLock.OF_ACCOUNT.holds(failures, NINE.plusMinutes(15))).isFalse();
    }

    @Test
    void fourFailuresDoNotLock() {
        assertThat(SignInLock.OF_ACCOUNT.holds(everyMinutes(1, 4), NINE)).isFalse();
    }

    @Test
    void fiveFailuresOverMoreThanAQuarterOfAnHourDoNotLock() {
        assertThat(SignInLock.OF_ACCOUNT.holds(everyMinutes(4, 5), NINE)).isFalse();
    }

    @Test
    void anAddressIsLockedLater() {
        assertThat(SignInLock.OF_ADDRESS.holds(everyMinutes(0, 49), NINE)).isFalse();
        assertThat(SignInLock.OF_ADDRESS.holds(everyMinutes(0, 50), NINE)).isTrue();
    }

    /** Newest first, the newest at nine. */
    private static List<LocalDateTime> everyMinutes(int minutes, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> NINE.minusMinutes((long) minutes * i))
                .toList();
    }
}
