package org.lianxi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.DELETE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxi.organization.People;
import org.lianxi.organization.Person;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Post × resource × action: each line names all kinds of people who may, and so forbids everybody else. */
@LianxiTest
class AuthorizationMatrixTest {

    /** One person for each kind of post. */
    private static final List<String> PEOPLE = List.of(
            "zuzhang",
            "fuzuzhang",
            "legal-member",
            "finance-liaison",
            "finance-head",
            "office-director",
            "office-clerk",
            "window-clerk",
            "analyst",
            "system-admin",
            "security-admin",
            "audit-admin");

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    People people;

    static Stream<Arguments> matrix() {
        return Stream.of(
                may("open the task list", APPLICATION, "tasklist", ACCESS, PEOPLE.toArray(String[]::new)),
                may("open Cockpit", APPLICATION, "cockpit", ACCESS, "analyst", "system-admin"),
                may("open Admin", APPLICATION, "admin", ACCESS, "system-admin"),
                may(
                        "propose a topic",
                        PROCESS_DEFINITION,
                        "topic",
                        CREATE_INSTANCE,
                        "legal-member",
                        "finance-liaison",
                        "office-director",
                        "office-clerk"),
                may(
                        "call a meeting",
                        PROCESS_DEFINITION,
                        "meeting",
                        CREATE_INSTANCE,
                        "office-director",
                        "office-clerk"),
                may(
                        "register a joint application",
                        PROCESS_DEFINITION,
                        "joint-approval",
                        CREATE_INSTANCE,
                        "window-clerk"),
                may("start a department's review", PROCESS_DEFINITION, "joint-approval-review", CREATE_INSTANCE),
                may(
                        "look at all joint approvals",
                        PROCESS_DEFINITION,
                        "joint-approval",
                        READ_INSTANCE,
                        "zuzhang",
                        "fuzuzhang",
                        "office-director",
                        "office-clerk",
                        "analyst",
                        "system-admin"),
                may("start a resolution", PROCESS_DEFINITION, "resolution", CREATE_INSTANCE),
                may(
                        "create an instance at all",
                        PROCESS_INSTANCE,
                        "*",
                        CREATE,
                        "legal-member",
                        "finance-liaison",
                        "office-director",
                        "office-clerk",
                        "window-clerk"),
                may(
                        "look at all topics",
                        PROCESS_DEFINITION,
                        "topic",
                        READ_INSTANCE,
                        "zuzhang",
                        "fuzuzhang",
                        "office-director",
                        "office-clerk",
                        "analyst",
                        "system-admin"),
                may(
                        "look at all tasks of meetings",
                        PROCESS_DEFINITION,
                        "meeting",
                        READ_TASK,
                        "zuzhang",
                        "fuzuzhang",
                        "office-director",
                        "office-clerk",
                        "system-admin"),
                may(
                        "look at the history of minutes",
                        PROCESS_DEFINITION,
                        "meeting-minutes",
                        READ_HISTORY,
                        "zuzhang",
                        "fuzuzhang",
                        "office-director",
                        "office-clerk",
                        "analyst",
                        "system-admin"),
                may("retry a failed job", PROCESS_DEFINITION, "meeting", RETRY_JOB, "system-admin"),
                may("suspend a model", PROCESS_DEFINITION, "meeting", SUSPEND, "system-admin"),
                may("change an instance", PROCESS_DEFINITION, "topic", UPDATE_INSTANCE, "system-admin"),
                may("delete an instance", PROCESS_DEFINITION, "topic", DELETE_INSTANCE, "system-admin"),
                may("read any task", TASK, "*", READ),
                may("change any task", TASK, "*", UPDATE),
                may("deploy a model", DEPLOYMENT, "*", CREATE, "analyst", "system-admin"),
                may("delete a deployment", DEPLOYMENT, "*", DELETE),
                may("look at decisions", DECISION_DEFINITION, "*", READ, "analyst", "system-admin"),
                may("create a filter", FILTER, "*", CREATE, "system-admin"),
                may("grant rights", AUTHORIZATION, "*", CREATE),
                may("create users in the engine", USER, "*", CREATE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrix")
    void onlyTheseMay(String what, Resource resource, String id, Permission permission, Set<String> allowed) {
        var may = new TreeSet<String>();
        for (var person : PEOPLE) {
            if (authorizations.isUserAuthorized(person, groups(person), permission, resource, id)) {
                may.add(person);
            }
        }

        assertThat(may).as(what).isEqualTo(allowed);
    }

    @Test
    void everybodyInTheMatrixHoldsAPost() {
        assertThat(people.all().stream().map(Person::id)).containsAll(PEOPLE);
    }

    @Test
    void camundasAdministratorDoesNotExist() {
        assertThat(identity.createGroupQuery().groupId("camunda-admin").count()).isZero();
        assertThat(identity.createUserQuery().userId("demo").count()).isZero();
        assertThat(identity.createUserQuery().userId("admin").count()).isZero();
        assertThat(identity.isReadOnly()).isTrue();
    }

    private List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private static Arguments may(String what, Resource resource, String id, Permission permission, String... allowed) {
        return Arguments.of(what, resource, id, permission, new TreeSet<>(Arrays.asList(allowed)));
    }
}
