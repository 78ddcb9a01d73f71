package org.lianxi.security.application;

import java.time.LocalDateTime;

/**
 * What lets a person sign in.
 *
 * @param passwordHash as Spring Security's delegating encoder writes it, e.g. {@code {bcrypt}…}
 * @param revision grows with each change; sessions that began under an earlier one end
 * @param mustChange whether somebody else knows the password, so that its owner must choose another before anything
 *     else
 * @param passwordAt when it was chosen
 */
public record Account(
        String person,
        String passwordHash,
        boolean enabled,
        int revision,
        boolean mustChange,
        LocalDateTime passwordAt) {

    /**
     * With a password that the administrator reads out: it opens nothing before another administrator has enabled it.
     */
    static Account given(String person, String hash, LocalDateTime at) {
        return new Account(person, hash, false, 0, true, at);
    }

    static Account own(String person, String hash, LocalDateTime at) {
        return new Account(person, hash, true, 0, false, at);
    }

    Account withGivenPassword(String hash, LocalDateTime at) {
        return new Account(person, hash, false, revision + 1, true, at);
    }

    Account withOwnPassword(String hash, LocalDateTime at) {
        return new Account(person, hash, enabled, revision + 1, false, at);
    }

    Account enabled(boolean now) {
        return new Account(person, passwordHash, now, revision + 1, mustChange, passwordAt);
    }
}
