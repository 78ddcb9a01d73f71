package org.lianxi.engine;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.lianxi.kernel.Refusal;

/**
 * A task query that runs no expression. The engine's own switch looks at the outermost conditions only: an expression
 * inside an <em>or</em> block would still run as code on the server.
 */
final class OfficeTaskQuery extends TaskQueryImpl {

    private static final long serialVersionUID = 1L;

    OfficeTaskQuery(CommandExecutor commandExecutor) {
        super(commandExecutor);
    }

    @Override
    public void validate() {
        refuseExpressionsIn(this);
        super.validate();
    }

    static void refuseExpressionsIn(TaskQueryImpl query) {
        if (query.getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
            throw new Refusal("task.query-expression", "任务查询条件中不能使用表达式，查询没有执行。请改用固定的查询条件。");
        }
    }
}
