package org.lianxi.security.domain;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How many failed sign-ins within how long lock an account or an address, and for how long.
 *
 * @param failures so many of them lock
 */
public record SignInLock(int failures, Duration within, Duration length) {

    public static final SignInLock OF_ACCOUNT = new SignInLock(5, Duration.ofMinutes(15), Duration.ofMinutes(15));
    /** Higher, because a whole office may come from one address. */
    public static final SignInLock OF_ADDRESS = new SignInLock(50, Duration.ofMinutes(15), Duration.ofMinutes(15));

    /** @param latest the times of the latest failures, newest first; no more than {@link #failures} are looked at */
    public boolean holds(List<LocalDateTime> latest, LocalDateTime now) {
        if (latest.size() < failures) {
            return false;
        }
        var newest = latest.get(0);
        var first = latest.get(failures - 1);
        return !first.plus(within).isBefore(newest) && now.isBefore(newest.plus(length));
    }
}
