package org.lianxi.engine;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/** Reads stored task filters for the person who asks: see {@link TaskView}. */
final class OfficeFilterService extends FilterServiceImpl {

    /** How many tasks a list counts and pages through, the most urgent first. */
    static final int MOST = 500;

    private static final String VIEW = "view";

    private final Supplier<? extends Collection<TaskView>> views;
    private final Supplier<Clock> clock;

    /** @param views asked at each use, because they are wired after the engine */
    OfficeFilterService(Supplier<? extends Collection<TaskView>> views, Supplier<Clock> clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public <T> List<T> list(String filterId) {
        return super.list(filterId, this.<T>narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q extending) {
        return super.list(filterId, this.<T>narrowed(filterId, extending));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int most) {
        return super.listPage(filterId, this.<T>narrowed(filterId, null), first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, @Nullable Q extending, int first, int most) {
        return super.listPage(filterId, this.<T>narrowed(filterId, extending), first, most);
    }

    @Override
    public <T> T singleResult(String filterId) {
        return super.singleResult(filterId, this.<T>narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, @Nullable Q extending) {
        return super.singleResult(filterId, this.<T>narrowed(filterId, extending));
    }

    @Override
    public Long count(String filterId) {
        return count(filterId, null);
    }

    /** Nobody pages through more than {@value #MOST}; counting on would mean to look at every open task of the city. */
    @Override
    public Long count(String filterId, @Nullable Query<?, ?> extending) {
        return (long)
                super.listPage(filterId, narrowed(filterId, extending), 0, MOST).size();
    }

    @Override
    public Filter saveFilter(Filter filter) {
        if (filter.getQuery() instanceof TaskQueryImpl query) {
            OfficeTaskQuery.refuseExpressionsIn(query);
        }
        return super.saveFilter(filter);
    }

    /** What the caller adds to the filter, and after it what the filter's view says, so that the view wins. */
    @SuppressWarnings("unchecked")
    private <T> Query<?, T> narrowed(String filterId, @Nullable Query<?, ?> extending) {
        if (extending != null && !(extending instanceof TaskQueryImpl)) {
            return (Query<?, T>) extending;
        }
        var asked = extending == null ? new TaskQueryImpl() : (TaskQueryImpl) extending;
        OfficeTaskQuery.refuseExpressionsIn(asked);
        inDueOrderUnlessChosen(asked);
        var properties = getFilter(filterId).getProperties();
        var view = properties == null ? null : properties.get(VIEW);
        return (Query<?, T>) asked.extend(view == null ? new TaskQueryImpl() : narrowing(view.toString()));
    }

    private TaskQuery narrowing(String view) {
        var query = new TaskQueryImpl();
        views.get().stream()
                .filter(candidate -> candidate.name().equals(view))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No TaskView is named '%s'".formatted(view)))
                .narrow(query, reader());
        return query;
    }

    private TaskView.Reader reader() {
        var authentication = commandExecutor.execute(context -> context.getAuthentication());
        return new TaskView.Reader(
                authentication == null ? "" : Objects.toString(authentication.getUserId(), ""),
                authentication == null || authentication.getGroupIds() == null
                        ? List.of()
                        : authentication.getGroupIds(),
                clock.get().instant());
    }

    private static void inDueOrderUnlessChosen(TaskQueryImpl query) {
        if (query.getOrderingProperties().isEmpty()) {
            query.orderByDueDate().asc().orderByTaskCreateTime().asc();
        }
    }
}
