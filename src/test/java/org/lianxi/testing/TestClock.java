package org.lianxi.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A clock that stands still until a test moves it; the engine's clock goes with it. */
@Component
@Primary
public class TestClock extends Clock {

    /** A Tuesday, far from holidays. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 11, 24, 9, 0);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant now = START.atZone(ZONE).toInstant();

    public TestClock() {
        set(START);
    }

    public void set(LocalDateTime time) {
        now = time.atZone(ZONE).toInstant();
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public void advance(Duration duration) {
        set(LocalDateTime.ofInstant(now.plus(duration), ZONE));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
