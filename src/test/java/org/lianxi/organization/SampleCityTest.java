package org.lianxi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.Refusal;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The organization that the application starts with when nobody has set another. */
@LianxiTest
class SampleCityTest {

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Actors actors;

    @Autowired
    Absences absences;

    @Autowired
    IdentityService identity;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onAnOrdinaryDay() {
        clock.set(TestClock.START);
    }

    @Test
    void theMembersStandInTheOrderOfTheRegulation() {
        assertThat(units.members())
                .extracting(unit -> unit.code().value())
                .containsExactly(
                        "government-office",
                        "supervision",
                        "staffing",
                        "personnel",
                        "legal",
                        "investment",
                        "finance",
                        "service-center");
        assertThat(units.all()).hasSize(20).startsWith(units.members().toArray(Unit[]::new));
        assertThat(units.names(
                        List.of(units.get("legal").code(), units.get("finance").code())))
                .isEqualTo("市法制办、市财政局");
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThatThrownBy(() -> units.get("weather"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("organization.unknown-unit"));
    }

    @Test
    void everybodyIsKnownByTheTitleOfTheirPost() {
        assertThat(people.nameOf("zuzhang")).isEqualTo("联席会议组长");
        assertThat(people.nameOf("legal-liaison")).isEqualTo("市法制办联络员");
        assertThat(people.nameOf("nobody")).isEqualTo("nobody");
        assertThat(people.postsOf("legal-liaison")).containsExactly("市法制办联络员", "联席会议办公室副主任（市法制办）");
        assertThat(people.groupsOf("legal-liaison"))
                .containsExactlyInAnyOrder("liaison", "legal-liaison", "legal-staff", "office-deputy", "office");
        assertThat(people.all()).contains(new Person("system-admin", "系统管理员", true));
    }

    @Test
    void whoActsSignsUnderThePostByWhichTheTaskIsTheirs() {
        assertThat(actors.of("legal-liaison").signature()).isEqualTo("市法制办联络员");
        assertThat(actors.acting("legal-liaison", List.of("office")).signature())
                .isEqualTo("联席会议办公室副主任（市法制办）");
        assertThat(actors.acting("legal-member", List.of("legal-liaison", "legal-member"))
                        .signature())
                .isEqualTo("市法制办副主任");
        assertThat(actors.inGroup("office"))
                .containsExactly(
                        "office-director",
                        "government-office-liaison",
                        "supervision-liaison",
                        "legal-liaison",
                        "investment-liaison",
                        "office-clerk");
        assertThatThrownBy(() -> actors.of("nobody"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("organization.no-post"));
    }

    @Test
    void theEngineKnowsThePeopleByPostAndTheirGroups() {
        var user = identity.createUserQuery().userId("supervision-liaison").singleResult();

        assertThat(user.getFirstName()).isEqualTo("市监察局联络员");
        assertThat(identity.createGroupQuery()
                        .groupMember("supervision-liaison")
                        .list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder(
                        "liaison", "supervision-liaison", "supervision-staff", "office-deputy", "office");
        assertThat(identity.createGroupQuery()
                        .groupId("legal-head")
                        .singleResult()
                        .getName())
                .isEqualTo("市法制办主要负责人");
    }

    @Test
    void nobodyIsAwayInTheSample() {
        assertThat(absences.upcoming()).isEmpty();
        assertThat(absences.on(TestClock.START.toLocalDate(), List.of())).isEmpty();
    }
}
