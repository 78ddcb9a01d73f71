package org.lianxi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.TestModels;
import org.springframework.beans.factory.annotation.Autowired;

@LianxiTest
class TaskFiltersTest {

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    TestModels testModels;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    private String mark = "";

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
        mark = "filters-" + System.nanoTime();
    }

    @Test
    void myTasksAreThoseAssignedToMeOrOfferedAndNotTaken() {
        var offered = task("personnel-liaison");
        var mine = task("personnel-liaison");
        var taken = task("personnel-liaison", "personnel-head");
        var others = task("finance-liaison");
        tasks.claim(mine, "personnel-liaison");
        tasks.claim(taken, "personnel-head");

        assertThat(shown("我的待办", "personnel-liaison")).contains(offered, mine).doesNotContain(taken, others);
        assertThat(shown("我的待办", "personnel-head")).contains(taken).doesNotContain(offered, mine, others);
        assertThat(count("我的待办", "personnel-liaison")).isEqualTo(2);
    }

    @Test
    void myUnitsTasksIncludeThoseThatColleaguesHaveTaken() {
        var offered = task("personnel-liaison");
        var taken = task("personnel-liaison", "personnel-staff");
        var others = task("finance-liaison", "finance-staff");
        tasks.claim(taken, "personnel-head");

        assertThat(shown("本单位待办", "personnel-liaison")).contains(offered, taken).doesNotContain(others);
        assertThat(shown("本单位待办", "personnel-member"))
                .as("only what the reader may see at all")
                .contains(taken)
                .doesNotContain(offered, others);
    }

    @Test
    void officeAndLeadersSeeEachOthersTasksTheSameWay() {
        var ofOffice = task("office");
        var takenInOffice = task("office");
        var ofLeaders = task("leader", "deputy-leader");
        tasks.claim(takenInOffice, "office-director");
        tasks.claim(ofLeaders, "zuzhang");

        assertThat(shown("本单位待办", "office-clerk"))
                .contains(ofOffice, takenInOffice)
                .doesNotContain(ofLeaders);
        assertThat(shown("本单位待办", "fuzuzhang")).contains(ofLeaders).doesNotContain(ofOffice, takenInOffice);
        assertThat(shown("本单位待办", "personnel-liaison")).doesNotContain(ofOffice, takenInOffice, ofLeaders);
    }

    @Test
    void dueDatesDecideWhatIsOverdueAndWhatIsDueSoon() {
        var overdue = due(task("personnel-liaison"), TestClock.START.minusMinutes(1));
        var soon = due(task("personnel-liaison"), TestClock.START.plusDays(2));
        var later = due(task("personnel-liaison"), TestClock.START.plusDays(4));
        var open = task("personnel-liaison");

        assertThat(shown("已逾期", "personnel-liaison")).contains(overdue).doesNotContain(soon, later, open);
        assertThat(shown("三日内到期", "personnel-liaison")).contains(soon).doesNotContain(overdue, later, open);

        clock.set(TestClock.START.plusDays(3));
        assertThat(shown("已逾期", "personnel-liaison")).contains(overdue, soon).doesNotContain(later, open);
    }

    @Test
    void whatIsDueFirstStandsFirstUnlessTheReaderSortsOtherwise() {
        var later = due(task("personnel-liaison"), TestClock.START.plusDays(4));
        var open = task("personnel-liaison");
        var soon = due(task("personnel-liaison"), TestClock.START.plusDays(2));

        assertThat(shown("我的待办", "personnel-liaison")).containsExactly(soon, later, open);
        assertThat(office.as(
                        "personnel-liaison",
                        () -> ids(filters.listPage(
                                filter("我的待办").getId(), mine().orderByDueDate().desc(), 0, 15))))
                .endsWith(later, soon)
                .contains(open);
    }

    @Test
    void whatTheCallerAddsCannotWidenTheView() {
        var taken = task("personnel-liaison", "personnel-staff");
        tasks.claim(taken, "personnel-head");

        assertThat(office.as(
                        "personnel-liaison",
                        () -> ids(filters.list(filter("我的待办").getId(), mine().taskAssignee("personnel-head")))))
                .isEmpty();
    }

    @Test
    void onlyTheOfficeAndTheLeadersSeeAllTasks() {
        var offered = task("office");

        assertThat(shown("全部（办公室）", "office-clerk")).containsExactly(offered);
        assertThatThrownBy(() -> shown("全部（办公室）", "personnel-liaison")).isInstanceOf(AuthorizationException.class);
        assertThat(visible("office-clerk")).hasSize(5).last().isEqualTo("全部（办公室）");
        assertThat(visible("zuzhang")).contains("全部（办公室）");
        assertThat(visible("fuzuzhang")).contains("全部（办公室）");
        assertThat(visible("legal-member")).containsExactlyInAnyOrder("我的待办", "本单位待办", "已逾期", "三日内到期");
    }

    @Test
    void theFiltersShowCaseNumberAndUnit() {
        assertThat(filter("我的待办").getProperties())
                .containsEntry("refresh", true)
                .containsEntry("showUndefinedVariable", false)
                .extractingByKey("variables")
                .asString()
                .contains("caseNumber", "案号", "unitName", "单位");
    }

    private List<String> visible(String person) {
        return office.as(person, () -> filters.createTaskFilterQuery().list().stream()
                .sorted(java.util.Comparator.comparing(
                        filter -> String.valueOf(filter.getProperties().get("priority"))))
                .map(Filter::getName)
                .toList());
    }

    private List<String> shown(String filter, String person) {
        var id = filter(filter).getId();
        return office.as(person, () -> ids(filters.list(id, mine())));
    }

    private long count(String filter, String person) {
        return office.as(person, () -> filters.count(filter(filter).getId(), mine()));
    }

    /** Narrows to the tasks of this very test. */
    private TaskQuery mine() {
        return tasks.createTaskQuery().processDefinitionKey(key());
    }

    private String key() {
        return mark;
    }

    private Filter filter(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    private static List<String> ids(List<Task> found) {
        return found.stream().map(Task::getId).toList();
    }

    private String task(String... groups) {
        clock.advance(Duration.ofSeconds(1));
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key())
                        .count()
                == 0) {
            testModels
                    .deployment()
                    .addModelInstance(
                            key() + ".bpmn",
                            Bpmn.createExecutableProcess(key())
                                    .camundaHistoryTimeToLiveString("P1D")
                                    .startEvent()
                                    .userTask("userTask_work")
                                    .endEvent()
                                    .done())
                    .deploy();
        }
        var instance = runtime.startProcessInstanceByKey(key(), "2026-YT-9999");
        var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        for (var group : groups) {
            tasks.addCandidateGroup(task.getId(), group);
        }
        return task.getId();
    }

    private String due(String id, LocalDateTime time) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        task.setDueDate(Date.from(time.atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
        tasks.saveTask(task);
        return id;
    }
}
