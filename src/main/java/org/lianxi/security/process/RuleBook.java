package org.lianxi.security.process;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.DELETE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.MIGRATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;
import static org.lianxi.security.process.Grant.ANY;
import static org.lianxi.security.process.Grant.EVERYBODY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * What each post may do in the engine, and nothing more. Tasks are not listed: the engine itself lets those work on a
 * task to whom it is offered.
 */
final class RuleBook {

    private static final List<String> MODELS = List.of(
            "topic",
            "meeting",
            "meeting-circulation",
            "meeting-minutes",
            "resolution",
            "joint-approval",
            "joint-approval-consultation",
            "joint-approval-review",
            "joint-approval-coordination",
            "joint-approval-extension",
            "complaint",
            "complaint-acceptance",
            "complaint-handling",
            "complaint-statement");
    private static final List<String> OVERSEERS = List.of("leader", "deputy-leader", "office");
    private static final List<String> PROPOSERS = List.of("member", "liaison", "office");

    private RuleBook() {}

    static List<Grant> grants() {
        var grants = new ArrayList<Grant>();
        everybody(grants);
        PROPOSERS.forEach(group -> starts(grants, group, "topic"));
        starts(grants, "office", "meeting");
        starts(grants, "window", "joint-approval");
        OVERSEERS.forEach(group -> MODELS.forEach(model ->
                grants.add(grant(group, Resources.PROCESS_DEFINITION, model, READ_INSTANCE, READ_TASK, READ_HISTORY))));
        analyst(grants);
        systemAdmin(grants);
        return merged(grants);
    }

    /** The engine keeps one line for each group and resource. */
    private static List<Grant> merged(List<Grant> grants) {
        return List.copyOf(grants.stream()
                .collect(Collectors.toMap(
                        grant -> List.of(grant.group(), grant.resource(), grant.resourceId()),
                        Function.identity(),
                        Grant::and,
                        LinkedHashMap::new))
                .values());
    }

    /** The task list, what the models look like, and under which post a colleague is listed. */
    private static void everybody(List<Grant> grants) {
        grants.add(grant(EVERYBODY, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        grants.add(grant(EVERYBODY, Resources.USER, ANY, Permissions.READ));
        grants.add(grant(EVERYBODY, Resources.GROUP, ANY, Permissions.READ));
        MODELS.forEach(model ->
                grants.add(grant(EVERYBODY, Resources.PROCESS_DEFINITION, model, ProcessDefinitionPermissions.READ)));
    }

    private static void starts(List<Grant> grants, String group, String model) {
        grants.add(grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
        grants.add(grant(group, Resources.PROCESS_DEFINITION, model, CREATE_INSTANCE));
    }

    private static void analyst(List<Grant> grants) {
        var group = "analyst";
        grants.add(grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
        grants.add(grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                READ_INSTANCE,
                READ_HISTORY));
        grants.add(grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY));
        grants.add(grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ));
        grants.add(grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE));
    }

    private static void systemAdmin(List<Grant> grants) {
        var group = "system-admin";
        grants.add(grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
        grants.add(grant(group, Resources.APPLICATION, "admin", Permissions.ACCESS));
        grants.add(grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                READ_INSTANCE,
                READ_TASK,
                READ_HISTORY,
                RETRY_JOB,
                SUSPEND,
                SUSPEND_INSTANCE,
                UPDATE_INSTANCE,
                MIGRATE_INSTANCE,
                DELETE_INSTANCE));
        grants.add(grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY));
        grants.add(grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ));
        grants.add(grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE));
        grants.add(grant(group, Resources.FILTER, ANY, Permissions.ALL));
        // Who may do what is this list and the posts; nobody widens it in a page, least of all for themselves.
        grants.add(grant(group, Resources.AUTHORIZATION, ANY, Permissions.READ));
        grants.add(grant(group, Resources.SYSTEM, ANY, SystemPermissions.ALL));
        grants.add(grant(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ));
    }

    private static Grant grant(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(group, resource, id, List.of(permissions));
    }
}
