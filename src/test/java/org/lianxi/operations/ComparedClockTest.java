package org.lianxi.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@LianxiTest
@Tag("database")
class ComparedClockTest {

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    @Autowired
    JdbcClient database;

    @Test
    void aClockThatAgreesWithTheDatabaseIsBelieved() {
        assertThat(ahead(Duration.ZERO).isBelievable()).isTrue();
        assertThat(ahead(Duration.ofSeconds(50)).isBelievable()).isTrue();
        assertThat(ahead(Duration.ofSeconds(-50)).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void oneThatHasJumpedIsNotWhicheverWay() {
        var ahead = ahead(Duration.ofDays(1));
        var behind = ahead(Duration.ofHours(-1));

        assertThat(ahead.isBelievable()).isFalse();
        assertThat(behind.isBelievable()).isFalse();
        assertThat(ahead.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(ahead.health().getDetails().values())
                .anyMatch(sentence -> sentence.toString().startsWith("本机时钟比数据库快 86"));
        assertThat(behind.health().getDetails().values())
                .anyMatch(sentence -> sentence.toString().startsWith("本机时钟比数据库慢 3"));
    }

    private ComparedClock ahead(Duration duration) {
        return new ComparedClock(database, () -> Instant.now().plus(duration), TOLERANCE);
    }
}
