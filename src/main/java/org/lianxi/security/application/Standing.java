package org.lianxi.security.application;

import java.util.Set;

/**
 * What holds for a person at this moment.
 *
 * @param revision of their account
 * @param groups by the posts that they hold today
 * @param tenants the engine's tenants of all units about which they may know of matters
 * @param mustChangePassword whether they choose another password before anything else
 * @param codeAsked whether they give a one-time code besides the password
 */
public record Standing(
        int revision, Set<String> groups, Set<String> tenants, boolean mustChangePassword, boolean codeAsked) {}
