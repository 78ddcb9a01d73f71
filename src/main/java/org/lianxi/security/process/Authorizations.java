package org.lianxi.security.process;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Writes the {@link RuleBook} into the engine before the doors open. A line of it that somebody changed in Camunda's
 * pages is set back; what somebody added beside it stays.
 */
@Component
class Authorizations implements SmartInitializingSingleton {

    private final AuthorizationService authorizations;

    Authorizations(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        RuleBook.grants().forEach(this::write);
    }

    private void write(Grant grant) {
        var present = find(grant);
        if (present != null && allowed(present) == wanted(grant)) {
            return;
        }
        var authorization = present == null ? blank(grant) : present;
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    private @Nullable Authorization find(Grant grant) {
        var query = authorizations
                .createAuthorizationQuery()
                .resourceType(grant.resource())
                .resourceId(grant.resourceId());
        var found = grant.isForEverybody()
                ? query.authorizationType(AUTH_TYPE_GLOBAL).list()
                : query.authorizationType(AUTH_TYPE_GRANT)
                        .groupIdIn(grant.group())
                        .list();
        return found.isEmpty() ? null : found.get(0);
    }

    private Authorization blank(Grant grant) {
        var authorization =
                authorizations.createNewAuthorization(grant.isForEverybody() ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
        if (!grant.isForEverybody()) {
            authorization.setGroupId(grant.group());
        }
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        return authorization;
    }

    private static int allowed(Authorization authorization) {
        return ((AuthorizationEntity) authorization).getPermissions();
    }

    private static int wanted(Grant grant) {
        return grant.permissions().stream().mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
    }
}
