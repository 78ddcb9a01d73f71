package org.lianxi.approval.application;

import java.util.Arrays;
import java.util.Optional;
import org.lianxi.calendar.ClockReading;
import org.lianxi.calendar.Light;

/**
 * What the board counts. A clock that is running shows its light; one that is paused counts as paused, whatever its
 * light.
 */
public enum BoardLight {
    GREEN("green", "绿灯"),
    YELLOW("yellow", "黄灯"),
    RED("red", "红灯"),
    PAUSED("paused", "暂停计时"),
    /** Beside the other four, not one more of them. */
    OVERDUE("overdue", "已超期");

    private final String value;
    private final String title;

    BoardLight(String value, String title) {
        this.value = value;
        this.title = title;
    }

    public static Optional<BoardLight> of(String value) {
        return Arrays.stream(values())
                .filter(light -> light.value.equals(value))
                .findFirst();
    }

    public String value() {
        return value;
    }

    public String title() {
        return title;
    }

    public boolean shines(ClockReading clock) {
        return switch (this) {
            case GREEN -> isRunning(clock, Light.GREEN);
            case YELLOW -> isRunning(clock, Light.YELLOW);
            case RED -> isRunning(clock, Light.RED);
            case PAUSED -> clock.state() == ClockReading.State.PAUSED;
            case OVERDUE -> clock.state() != ClockReading.State.STOPPED && clock.remaining() < 0;
        };
    }

    private static boolean isRunning(ClockReading clock, Light light) {
        return clock.state() == ClockReading.State.RUNNING && clock.light() == light;
    }
}
