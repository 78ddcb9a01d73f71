package org.lianxi.security.application;

/**
 * What lets a person sign in.
 *
 * @param passwordHash as Spring Security's delegating encoder writes it, e.g. {@code {bcrypt}…}
 * @param revision grows with each change; sessions that began under an earlier one end
 */
public record Account(String person, String passwordHash, boolean enabled, int revision) {

    Account withPassword(String hash) {
        return new Account(person, hash, enabled, revision + 1);
    }

    Account enabled(boolean now) {
        return new Account(person, passwordHash, now, revision + 1);
    }
}
