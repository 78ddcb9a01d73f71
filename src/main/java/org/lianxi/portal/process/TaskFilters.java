package org.lianxi.portal.process;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.lianxi.engine.OpenTask;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts the ready-made filters into the Tasklist, and back where an upgrade of ours describes them anew. */
@Component
class TaskFilters implements SmartInitializingSingleton {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String EVERYBODY = "*";
    private static final List<String> OVERSEERS = List.of("office", "leader", "deputy-leader");
    private static final List<Ready> READY = List.of(
            new Ready("我的待办", "分派给我的，以及可由我认领而尚无人认领的事项", TaskViews.MINE, List.of(EVERYBODY)),
            new Ready("本单位待办", "可由本单位（组长、副组长；联席会议办公室）认领的，以及同事正在办理的事项", TaskViews.UNIT, List.of(EVERYBODY)),
            new Ready("已逾期", "我的待办中已过办理期限的事项", TaskViews.OVERDUE, List.of(EVERYBODY)),
            new Ready("三日内到期", "我的待办中三日内到期的事项", TaskViews.DUE_SOON, List.of(EVERYBODY)),
            new Ready("全部（办公室）", "所有单位正在办理的全部事项", null, OVERSEERS));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** @param view what narrows the filter for its reader; null where it shows all that the reader may see */
    private record Ready(
            String name, String description, @Nullable String view, List<String> readers) {}

    @Override
    public void afterSingletonsInstantiated() {
        for (var place = 0; place < READY.size(); place++) {
            var ready = READY.get(place);
            var filter = written(ready, place);
            ready.readers().forEach(reader -> letRead(filter, reader));
            if (ready.view() != null) {
                ids.put(ready.view(), filter.getId());
            }
        }
    }

    /** Where the Tasklist shows what the view selects. */
    String addressOf(String view) {
        return TASKLIST + "#/?filter=" + ids.getOrDefault(view, "");
    }

    private Filter written(Ready ready, int place) {
        var present = filters.createTaskFilterQuery().filterName(ready.name()).list().stream()
                .findFirst();
        var properties = properties(ready, place);
        if (present.isPresent() && properties.equals(present.get().getProperties())) {
            return present.get();
        }
        var filter = present.orElseGet(() -> filters.newTaskFilter(ready.name()).setQuery(tasks.createTaskQuery()));
        return filters.saveFilter(filter.setProperties(properties));
    }

    /** As the Tasklist reads them. The columns are the labels that are written on each task when it is created. */
    private static Map<String, Object> properties(Ready ready, int place) {
        var properties = new HashMap<String, Object>();
        properties.put("description", ready.description());
        properties.put("priority", place);
        properties.put("color", "#1b365d");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(
                        Map.of("name", OpenTask.CASE_NUMBER, "label", "案号"),
                        Map.of("name", OpenTask.UNIT_NAME, "label", "单位")));
        if (ready.view() != null) {
            properties.put("view", ready.view());
        }
        return properties;
    }

    private void letRead(Filter filter, String reader) {
        var everybody = reader.equals(EVERYBODY);
        var query = authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .resourceId(filter.getId());
        var present = everybody
                ? query.authorizationType(AUTH_TYPE_GLOBAL).count()
                : query.authorizationType(AUTH_TYPE_GRANT).groupIdIn(reader).count();
        if (present > 0) {
            return;
        }
        var authorization = authorizations.createNewAuthorization(everybody ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
        if (!everybody) {
            authorization.setGroupId(reader);
        }
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter.getId());
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
