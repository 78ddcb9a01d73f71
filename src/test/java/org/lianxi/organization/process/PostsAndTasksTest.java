package org.lianxi.organization.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.organization.Actors;
import org.lianxi.organization.People;
import org.lianxi.organization.Person;
import org.lianxi.organization.application.AppointSubstitute;
import org.lianxi.organization.application.AppointSubstitute.Appointment;
import org.lianxi.organization.application.FollowPosts;
import org.lianxi.organization.application.HandOverPost;
import org.lianxi.organization.application.HandOverPost.HandOver;
import org.lianxi.organization.application.RevokeSubstitution;
import org.lianxi.organization.domain.Works;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.TestModels;
import org.springframework.beans.factory.annotation.Autowired;

/** Users, groups and offers in the engine, as posts change hands and people are away. */
@LianxiTest
class PostsAndTasksTest {

    private static final AtomicInteger CASES = new AtomicInteger(7000);

    @Autowired
    HandOverPost handOverPost;

    @Autowired
    FollowPosts followPosts;

    @Autowired
    AppointSubstitute appointSubstitute;

    @Autowired
    RevokeSubstitution revokeSubstitution;

    @Autowired
    Actors actors;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RepositoryService repository;

    @Autowired
    TestModels testModels;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    private final List<String> substitutions = new ArrayList<>();
    private String deployment = "";
    private String caseNumber = "";

    @BeforeEach
    void deployTheTestModel() {
        clock.set(TestClock.START);
        followPosts.today();
        deployment = testModels
                .deployment()
                .addClasspathResource("organization/organization-test.bpmn")
                .deploy()
                .getId();
    }

    @AfterEach
    void leaveThePostsAsTheyWere() {
        clock.set(TestClock.START);
        for (var id : substitutions) {
            revokeSubstitution.by("office-clerk", id);
        }
        for (var post : List.of("water-liaison", "water-head")) {
            if (!actors.inGroup(post).contains(post)) {
                handOver(post, post);
            }
        }
        // What was planned for tomorrow reached the engine; today it has not happened yet.
        followPosts.today();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void afterAHandOverTheFormerLiaisonSeesNoTaskAndTheNewOneDoes() {
        start("water-liaison", "water-head");
        assertThat(seenBy("water-liaison")).containsExactly("userTask_byGroup");
        tasks.claim(task("userTask_byGroup").getId(), "water-liaison");

        handOver("water-liaison", "water-liaison-2");

        assertThat(seenBy("water-liaison")).isEmpty();
        assertThat(seenBy("water-liaison-2")).containsExactly("userTask_byGroup");
        assertThat(task("userTask_byGroup").getAssignee()).isNull();
        assertThat(groupsOf("water-liaison")).isEmpty();
        assertThat(groupsOf("water-liaison-2")).containsExactlyInAnyOrder("water-liaison", "water-staff");
        assertThat(firstName("water-liaison")).isEqualTo("原市水利局联络员");
        assertThat(firstName("water-liaison-2")).isEqualTo("市水利局联络员");
        assertThat(people.all()).contains(new Person("water-liaison", "原市水利局联络员", false));
    }

    @Test
    void whatTheFormerHolderDidStaysInTheHistory() {
        start("water-liaison", "water-head");
        var done = task("userTask_byGroup");
        tasks.claim(done.getId(), "water-liaison");
        tasks.complete(done.getId());

        handOver("water-liaison", "water-liaison-2");

        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(done.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("water-liaison");
    }

    @Test
    void aTaskOfferedToTheLeaverByNameGoesToTheLiaisonOfTheUnit() {
        start("legal-liaison", "water-head");

        handOver("water-head", "water-head-2");

        assertThat(seenBy("water-head")).isEmpty();
        assertThat(seenBy("water-liaison")).containsExactly("userTask_byName");
        assertThat(rightsByName("water-head", "userTask_byName")).isZero();
    }

    @Test
    void aPlannedHandOverReachesTheEngineOnItsDay() {
        handOverPost.byAdministrator(
                "system-admin",
                new HandOver("agriculture-liaison", "", "agriculture-liaison-3", today().plusDays(1), "调动"));
        assertThat(groupsOf("agriculture-liaison")).contains("agriculture-liaison");
        assertThat(groupsOf("agriculture-liaison-3")).isEmpty();

        clock.advance(Duration.ofDays(1));
        followPosts.today();

        assertThat(groupsOf("agriculture-liaison")).isEmpty();
        assertThat(groupsOf("agriculture-liaison-3")).contains("agriculture-liaison");
    }

    @Test
    void whatSomebodyChangedInTheEngineIsSetRight() {
        identity.deleteMembership("water-liaison", "water-liaison");
        identity.createMembership("water-liaison", "leader");

        followPosts.today();

        assertThat(groupsOf("water-liaison")).containsExactlyInAnyOrder("water-liaison", "water-staff");
    }

    @Test
    void eachTaskIsLabelledWithItsCaseAndWhomItWaitsFor() {
        start("water-liaison", "water-head");
        assertThat(labels("userTask_byGroup")).isEqualTo(Map.of("caseNumber", caseNumber, "unitName", "市水利局"));

        start("leader,deputy-leader", "water-head");
        assertThat(labels("userTask_byGroup")).containsEntry("unitName", "组长、副组长");

        start("office-director,office-deputy", "water-head");
        assertThat(labels("userTask_byGroup")).containsEntry("unitName", "联席会议办公室");

        start(Map.of("groups", "office", "person", "water-head", "unit", "legal"));
        assertThat(labels("userTask_byGroup")).containsEntry("unitName", "市法制办");

        start(Map.of("groups", "leader", "person", "water-head", "leadUnit", "finance"));
        assertThat(labels("userTask_byGroup")).containsEntry("unitName", "市财政局");
    }

    @Test
    void aNewTaskIsOfferedToTheSubstituteAndEndsWithTheSubstitution() {
        var id = appoint("water-liaison", "transport-head", Works.ALL);

        start("water-liaison", "water-head");

        assertThat(seenBy("transport-head")).containsExactly("userTask_byGroup");
        assertThat(seenBy("water-liaison")).containsExactly("userTask_byGroup");

        revoke(id);

        assertThat(seenBy("transport-head")).isEmpty();
        assertThat(seenBy("water-liaison")).containsExactly("userTask_byGroup");
        assertThat(rightsByName("transport-head", "userTask_byGroup")).isZero();
    }

    @Test
    void anOpenTaskIsOfferedWhenTheSubstitutionBeginsAndTakenBackAfterItsLastDay() {
        start("water-liaison", "water-head");
        appoint("water-head", "transport-head", Works.ALL);
        assertThat(seenBy("transport-head")).containsExactly("userTask_byName");

        clock.advance(Duration.ofDays(6));
        followPosts.today();

        assertThat(seenBy("transport-head")).isEmpty();
        assertThat(seenBy("water-head")).containsExactly("userTask_byName");
    }

    @Test
    void anotherProcessIsNotCovered() {
        appoint("water-liaison", "transport-head", new Works(List.of("topic", "meeting")));

        start("water-liaison", "water-head");
        followPosts.today();

        assertThat(seenBy("transport-head")).isEmpty();
    }

    @Test
    void theSubstituteClaimsCompletesAndSignsForTheAbsentPost() {
        appoint("water-liaison", "transport-head", Works.ALL);
        start("water-liaison", "water-head");
        var task = task("userTask_byGroup");

        assertThat(actors.acting("transport-head", Set.of("water-liaison")).signature())
                .isEqualTo("市交通运输局主要负责人（代市水利局联络员）");
        office.as("transport-head", () -> {
            tasks.claim(task.getId(), "transport-head");
            tasks.complete(task.getId());
            return task;
        });

        assertThat(tasksOfCase()).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_byName");
    }

    private void start(String groups, String person) {
        start(Map.of("groups", groups, "person", person));
    }

    private void start(Map<String, Object> variables) {
        caseNumber = "2026-ZZ-" + CASES.incrementAndGet();
        runtime.startProcessInstanceByKey("organization-test", caseNumber, variables);
    }

    private void handOver(String post, String newcomer) {
        handOverPost.byAdministrator("system-admin", new HandOver(post, "", newcomer, today(), "工作调动"));
    }

    private String appoint(String absent, String substitute, Works works) {
        var id = appointSubstitute.by(
                "office-clerk", new Appointment(absent, substitute, today(), today().plusDays(5), works, "因公外出"));
        substitutions.add(id);
        return id;
    }

    private void revoke(String id) {
        revokeSubstitution.by("office-clerk", id);
        substitutions.remove(id);
    }

    private LocalDate today() {
        return LocalDate.now((Clock) clock);
    }

    private List<String> seenBy(String person) {
        return office.as(person, () -> tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList());
    }

    private Task task(String element) {
        return office.task(caseNumber, element);
    }

    private List<Task> tasksOfCase() {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list();
    }

    private Map<String, Object> labels(String element) {
        return tasks.getVariablesLocal(task(element).getId());
    }

    private long rightsByName(String person, String element) {
        assertThat(tasks.getIdentityLinksForTask(task(element).getId()))
                .extracting(IdentityLink::getUserId)
                .doesNotContain(person);
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task(element).getId())
                .userIdIn(person)
                .count();
    }

    private List<String> groupsOf(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }

    private String firstName(String person) {
        return identity.createUserQuery().userId(person).singleResult().getFirstName();
    }
}
