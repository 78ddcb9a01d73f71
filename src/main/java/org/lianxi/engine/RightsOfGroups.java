package org.lianxi.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Before it asks for anything, the engine reads which groups have any right at all, from the rights of every open task,
 * to leave out the reader's groups that have none. A group without rights gives none, so it may as well stay in.
 */
final class RightsOfGroups implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new AuthorizationManager() {
            @Override
            public List<String> filterAuthenticatedGroupIds(List<String> groups) {
                return groups == null ? List.of() : List.copyOf(groups);
            }
        };
    }
}
