package org.lianxi.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The engine keeps a right for each person or group that a task is offered to; it would tell of tasks that are secret.
 */
final class OfficeAuthorizationService extends AuthorizationServiceImpl {

    @Override
    public AuthorizationQuery createAuthorizationQuery() {
        return new OfTasksThatTheyMayKnow(commandExecutor);
    }

    private static final class OfTasksThatTheyMayKnow extends AuthorizationQueryImpl {

        private static final long serialVersionUID = 1L;

        OfTasksThatTheyMayKnow(CommandExecutor commandExecutor) {
            super(commandExecutor);
        }

        @Override
        public List<Authorization> executeList(CommandContext context, @Nullable Page page) {
            return super.executeList(context, page).stream()
                    .filter(right -> isOpen(context, right))
                    .toList();
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        private static boolean isOpen(CommandContext context, Authorization right) {
            var reader = context.getAuthentication();
            if (reader == null || right.getResourceType() != Resources.TASK.resourceType()) {
                return true;
            }
            var task = context.getTaskManager().findTaskById(right.getResourceId());
            return task == null
                    || task.getTenantId() == null
                    || reader.getTenantIds() != null && reader.getTenantIds().contains(task.getTenantId());
        }
    }
}
