package org.lianxi.engine;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Camunda's rights on tasks, without its questions about tasks that are being created: the database cannot know of any
 * right on them yet. What was granted a moment ago is still in hand.
 */
final class OfficeAuthorizations extends DefaultAuthorizationProvider {

    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorization(
            String task, @Nullable String user, @Nullable String group, Resource resource) {
        return isBeingCreated(task)
                ? inHand(task, user, group, resource)
                : super.getGrantAuthorization(task, user, group, resource);
    }

    private static boolean isBeingCreated(String task) {
        var cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, task);
        return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
    }

    private static @Nullable AuthorizationEntity inHand(
            String task, @Nullable String user, @Nullable String group, Resource resource) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntitiesByType(AuthorizationEntity.class)
                .stream()
                .filter(grant -> grant.getResource() == resource.resourceType()
                        && task.equals(grant.getResourceId())
                        && Objects.equals(user, grant.getUserId())
                        && Objects.equals(group, grant.getGroupId()))
                .findFirst()
                .orElse(null);
    }
}
