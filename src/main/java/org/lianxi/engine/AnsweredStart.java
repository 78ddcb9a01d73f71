package org.lianxi.engine;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.lianxi.kernel.CaseNumber;

/**
 * The code behind one start event: opens the case in our tables and gives the process instance its case number as
 * business key.
 */
public abstract class AnsweredStart implements ExecutionListener {

    @Override
    public final void notify(DelegateExecution execution) {
        var caseNumber = started(new Start(execution), AnswersInHand.of(execution.getProcessDefinitionId()));
        execution.setProcessBusinessKey(caseNumber.value());
    }

    /** Opens the case. */
    protected abstract CaseNumber started(Start start, Answers answers);

    /** A process instance at the moment it starts. */
    public static final class Start {

        private final DelegateExecution execution;

        private Start(DelegateExecution execution) {
            this.execution = execution;
        }

        /** The user id of whoever starts it; empty where a timer does. */
        public String person() {
            var authentication =
                    execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
            return authentication == null ? "" : Objects.toString(authentication.getUserId(), "");
        }

        /** The case number that the starting message brought along. */
        public CaseNumber caseNumber() {
            return new CaseNumber(execution.getProcessBusinessKey());
        }

        public <T> void set(ProcessVariable<T> variable, T value) {
            variable.on(execution, value);
        }

        public <T> T get(ProcessVariable<T> variable) {
            return variable.from(execution);
        }
    }
}
