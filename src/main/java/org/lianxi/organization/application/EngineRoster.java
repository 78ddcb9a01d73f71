package org.lianxi.organization.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The engine's users, groups and memberships. */
public interface EngineRoster {

    /**
     * Makes the engine follow: users and groups that are missing are added, names and memberships corrected. Users that
     * are not among these people are left alone.
     *
     * @param groups all groups with their Chinese names
     * @return whether anything had to be corrected
     */
    boolean follow(Collection<EngineUser> people, Map<String, String> groups);

    /** @param groups exactly the groups that the user shall be in */
    record EngineUser(String id, String name, Set<String> groups) {}
}
