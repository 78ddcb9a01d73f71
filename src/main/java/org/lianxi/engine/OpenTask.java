package org.lianxi.engine;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/** A user task at the moment it is created or completed, in the words of this project. */
public final class OpenTask {

    /** What the task list can show beside a task. */
    public static final String CASE_NUMBER = "caseNumber";

    public static final String UNIT_NAME = "unitName";

    static final Set<String> LABELS = Set.of(CASE_NUMBER, UNIT_NAME);

    private final DelegateTask task;

    OpenTask(DelegateTask task) {
        this.task = task;
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(task.getExecution().getProcessBusinessKey());
    }

    /** The case number as the task list shows it; empty where a model's case has none. */
    public String caseLabel() {
        return Objects.toString(task.getExecution().getProcessBusinessKey(), "");
    }

    /** The engine's task id. */
    public String id() {
        return task.getId();
    }

    /** The element id in the model, e.g. {@code userTask_reviewTopic}. */
    public String element() {
        return task.getTaskDefinitionKey();
    }

    /** The step as people read it in the model, e.g. 审核议题. */
    public String step() {
        return task.getName();
    }

    /** The unit that this instance of a per-unit task belongs to. */
    public UnitCode unit() {
        return new UnitCode(local("unit"));
    }

    /** The element variable of this instance of a multi-instance task. */
    public String local(String elementVariable) {
        return Objects.toString(task.getVariable(elementVariable), "");
    }

    /** The unit whose people must not know of the matter; null where everybody may. */
    public @Nullable UnitCode about() {
        return Secrecy.about(task.getTenantId());
    }

    /** The user id of whoever is completing the task. */
    public String person() {
        var authentication =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return authentication != null ? authentication.getUserId() : Objects.toString(task.getAssignee(), "");
    }

    /** The people to whom the model or a substitution offers the task by name. */
    public Set<String> candidatePeople() {
        var people = new TreeSet<String>();
        for (IdentityLink link : task.getCandidates()) {
            if (link.getUserId() != null) {
                people.add(link.getUserId());
            }
        }
        return people;
    }

    /** The groups to which the model offers the task. */
    public Set<String> candidateGroups() {
        var groups = new TreeSet<String>();
        for (IdentityLink link : task.getCandidates()) {
            if (link.getGroupId() != null) {
                groups.add(link.getGroupId());
            }
        }
        return groups;
    }

    /** Due when the timer of the model is that waits for the same date. */
    public void dueAt(ProcessVariable<Date> deadline) {
        task.setDueDate(deadline.from(task));
    }

    public void dueAt(LocalDateTime due) {
        task.setDueDate(ProcessVariable.date(due));
    }

    /** Offers the task to one more person, e.g. a substitute. */
    public void offerTo(String person) {
        task.addCandidateUser(person);
    }

    /** Offers the task to one more group. */
    public void offerToGroup(String group) {
        task.addCandidateGroup(group);
    }

    /** Writes what the task list shows beside the task. */
    public void label(String caseNumber, String unitName) {
        task.setVariableLocal(CASE_NUMBER, caseNumber);
        task.setVariableLocal(UNIT_NAME, unitName);
    }

    /** The process whose model holds the task, e.g. {@code topic}. */
    public String process() {
        return ((TaskEntity) task).getProcessDefinition().getKey();
    }

    public <T> void set(ProcessVariable<T> variable, T value) {
        variable.on(task, value);
    }

    /** Sets a date that a timer of the model waits for. */
    public void set(ProcessVariable<Date> variable, LocalDateTime time) {
        ProcessVariable.on(task, variable, time);
    }
}
