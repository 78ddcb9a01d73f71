package org.lianxi.security.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * One line of the rule book: a group may do these things with these resources.
 *
 * @param group {@link #EVERYBODY} for all who are signed in
 * @param resourceId {@link #ANY} for all of the kind
 */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

    static final String EVERYBODY = "*";
    static final String ANY = "*";

    Grant and(Grant more) {
        return new Grant(
                group,
                resource,
                resourceId,
                Stream.concat(permissions.stream(), more.permissions.stream())
                        .distinct()
                        .toList());
    }

    boolean isForEverybody() {
        return group.equals(EVERYBODY);
    }
}
