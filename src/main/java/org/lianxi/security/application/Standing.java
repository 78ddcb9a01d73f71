package org.lianxi.security.application;

import java.util.Set;

/**
 * What holds for a person at this moment.
 *
 * @param revision of their account
 * @param groups by the posts that they hold today
 */
public record Standing(int revision, Set<String> groups) {}
