package org.lianxi.portal.process;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.lianxi.engine.TaskView;
import org.lianxi.portal.application.TaskCounts;
import org.springframework.stereotype.Component;

@Component
class EngineTaskCounts implements TaskCounts {

    private final TaskService tasks;
    private final IdentityService identity;
    private final List<TaskView> views;
    private final TaskFilters filters;
    private final Clock clock;

    EngineTaskCounts(
            TaskService tasks, IdentityService identity, List<TaskView> views, TaskFilters filters, Clock clock) {
        this.tasks = tasks;
        this.identity = identity;
        this.views = views;
        this.filters = filters;
        this.clock = clock;
    }

    @Override
    public Waiting open() {
        return waiting(TaskViews.MINE);
    }

    @Override
    public Waiting overdue() {
        return waiting(TaskViews.OVERDUE);
    }

    @Override
    public Waiting dueSoon() {
        return waiting(TaskViews.DUE_SOON);
    }

    private Waiting waiting(String view) {
        var query = tasks.createTaskQuery().active();
        views.stream().filter(each -> each.name().equals(view)).forEach(each -> each.narrow(query, reader()));
        return new Waiting(query.count(), filters.addressOf(view));
    }

    private TaskView.Reader reader() {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null
                ? new TaskView.Reader("", List.of(), clock.instant())
                : new TaskView.Reader(
                        Objects.toString(authentication.getUserId(), ""),
                        authentication.getGroupIds(),
                        clock.instant());
    }
}
