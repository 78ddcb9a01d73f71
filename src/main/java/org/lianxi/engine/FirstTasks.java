package org.lianxi.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The first tasks of certain people and groups in the order of their due dates, found by the indices of their links.
 * The engine's own query joins every open task of the city with all links and all rights before it sorts; told the ids,
 * it looks at these alone. Rights are the engine's matter as before.
 */
@Component
public class FirstTasks {

    /** As many as a list counts and pages through: {@link OfficeFilterService#MOST}. */
    private static final int MOST = OfficeFilterService.MOST;

    private final TaskService tasks;

    FirstTasks(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * @param assignees whose tasks are meant, whoever else may do them
     * @param candidates to whom tasks are offered that nobody has taken
     * @param groups the same, for groups
     */
    public List<String> of(Collection<String> assignees, Collection<String> candidates, Collection<String> groups) {
        var values = new HashMap<String, String>();
        var sources = new ArrayList<String>();
        if (!assignees.isEmpty()) {
            sources.add("select ID_, DUE_DATE_, CREATE_TIME_ from ACT_RU_TASK where ASSIGNEE_ in (%s)"
                    .formatted(named("assignee", assignees, values)));
        }
        if (!candidates.isEmpty()) {
            sources.add(offered("USER_ID_", named("candidate", candidates, values)));
        }
        if (!groups.isEmpty()) {
            sources.add(offered("GROUP_ID_", named("group", groups, values)));
        }
        if (sources.isEmpty()) {
            return List.of();
        }
        var query = tasks.createNativeTaskQuery()
                .sql("select ID_, DUE_DATE_, CREATE_TIME_ from (%s) FOUND order by DUE_DATE_ asc, CREATE_TIME_ asc"
                        .formatted(String.join(" union ", sources)));
        values.forEach(query::parameter);
        return query.listPage(0, MOST).stream().map(Task::getId).toList();
    }

    private static String offered(String column, String values) {
        return "select T.ID_, T.DUE_DATE_, T.CREATE_TIME_ from ACT_RU_IDENTITYLINK L join ACT_RU_TASK T on T.ID_ = L.TASK_ID_ where L.TYPE_ = '%s' and L.%s in (%s) and T.ASSIGNEE_ is null"
                .formatted(IdentityLinkType.CANDIDATE, column, values);
    }

    private static String named(String name, Collection<String> of, Map<String, String> values) {
        var names = new ArrayList<String>();
        for (var value : of) {
            var key = name + names.size();
            values.put(key, value);
            names.add("#{" + key + "}");
        }
        return String.join(",", names);
    }
}
