package org.lianxi.approval.application;

import java.util.Collection;
import org.lianxi.calendar.ClockReading;

/**
 * How many clocks show what.
 *
 * @param overdue how many of them are past their last day, paused ones included
 */
public record Lights(int green, int yellow, int red, int paused, int overdue) {

    static Lights of(Collection<ClockReading> clocks) {
        return new Lights(
                count(clocks, BoardLight.GREEN),
                count(clocks, BoardLight.YELLOW),
                count(clocks, BoardLight.RED),
                count(clocks, BoardLight.PAUSED),
                count(clocks, BoardLight.OVERDUE));
    }

    /** Running and paused ones. */
    public int all() {
        return green + yellow + red + paused;
    }

    private static int count(Collection<ClockReading> clocks, BoardLight light) {
        return (int) clocks.stream().filter(light::shines).count();
    }
}
