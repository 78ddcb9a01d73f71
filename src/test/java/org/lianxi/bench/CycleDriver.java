package org.lianxi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * Drives one engine through whole cycles with the same calls on both sides: look for tasks, claim, submit, run jobs.
 *
 * @param engine ours or the bare one
 * @param answered whether code of ours takes the answers; else the flags are submitted in their place
 */
record CycleDriver(ProcessEngine engine, boolean answered, Map<String, List<String>> groups) {

    static CycleDriver of(ProcessEngine engine, boolean answered) {
        return new CycleDriver(engine, answered, new ConcurrentHashMap<>());
    }

    /** Starts a case by its form and returns its number. */
    String start(String person, String process, Map<String, Object> answers) {
        var started = new ArrayList<String>();
        as(person, () -> {
            var definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            started.add(engine.getFormService()
                    .submitStartForm(definition.getId(), answers)
                    .getBusinessKey());
        });
        return started.get(0);
    }

    /** Works on the case until nothing is left to do in it; tasks that no step names stay open. */
    void work(String caseNumber, Map<String, Step> steps) {
        for (var moved = true; moved; ) {
            moved = false;
            for (var task : engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .list()) {
                var step = steps.get(task.getTaskDefinitionKey());
                moved |= step != null && submit(task, step);
            }
            moved |= runJobs(caseNumber);
        }
    }

    private boolean submit(Task task, Step step) {
        // Where it was completed by another in between (the end of the distribution), there is nothing left to do.
        if (engine.getTaskService().createTaskQuery().taskId(task.getId()).count() == 0) {
            return false;
        }
        var person = step.person().isEmpty() ? liaisonOf(task) : step.person();
        as(person, () -> {
            engine.getTaskService().claim(task.getId(), person);
            engine.getFormService().submitTaskForm(task.getId(), answered ? step.answers() : step.flags());
        });
        return true;
    }

    private String liaisonOf(Task task) {
        return engine.getTaskService().getVariable(task.getId(), "unit") + "-liaison";
    }

    private boolean runJobs(String caseNumber) {
        var ran = false;
        for (var instance : engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()) {
            for (var job : engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .messages()
                    .list()) {
                engine.getManagementService().executeJob(job.getId());
                ran = true;
            }
        }
        return ran;
    }

    void as(String person, Runnable work) {
        var identity = engine.getIdentityService();
        try {
            identity.setAuthentication(
                    person,
                    groups.computeIfAbsent(person, user -> identity.createGroupQuery().groupMember(user).list().stream()
                            .map(group -> group.getId())
                            .toList()));
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
