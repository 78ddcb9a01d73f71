package org.lianxi.organization.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxi.organization.application.PaperOffice.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.application.AppointSubstitute.Appointment;
import org.lianxi.organization.application.HandOverPost.HandOver;
import org.lianxi.organization.application.OpenTasks.OfferedTask;
import org.lianxi.organization.domain.Works;

class SubstitutionTest {

    private static final String ABSENT = "finance-liaison";
    private static final String SUBSTITUTE = "legal-member";
    private static final Set<String> TO_LIAISON = Set.of("finance-liaison");

    private final PaperOffice office = new PaperOffice();

    @Test
    void anOpenTaskIsOfferedToTheSubstituteFromTheFirstDayToTheLast() {
        office.tasks.open("a", "topic", null, TO_LIAISON, Set.of());
        appoint(ABSENT, SUBSTITUTE, TODAY.plusDays(1), TODAY.plusDays(3), Works.ALL);
        assertThat(offeredByName("a")).isEmpty();

        onDay(TODAY.plusDays(1));
        assertThat(offeredByName("a")).containsExactly(SUBSTITUTE);

        onDay(TODAY.plusDays(3));
        assertThat(offeredByName("a")).containsExactly(SUBSTITUTE);

        onDay(TODAY.plusDays(4));
        assertThat(offeredByName("a")).isEmpty();
        assertThat(office.substitutions.offers()).isEmpty();
    }

    @Test
    void aNewTaskIsOfferedAtOnce() {
        appointToday(ABSENT, SUBSTITUTE, Works.ALL);

        assertThat(office.offers.atCreation(task("a", "topic", TO_LIAISON, Set.of())))
                .containsExactly(SUBSTITUTE);
        assertThat(office.offers.atCreation(task("b", "topic", Set.of(), Set.of(ABSENT))))
                .containsExactly(SUBSTITUTE);
        assertThat(office.offers.atCreation(task("c", "topic", Set.of("office"), Set.of())))
                .isEmpty();
        assertThat(office.substitutions.offers()).hasSize(2);
    }

    @Test
    void aSubstituteFromTheUnitThatAMatterIsAboutIsNotOfferedIt() {
        office.tasks.openAbout("legal", "kept", "complaint-acceptance", TO_LIAISON);
        office.tasks.openAbout("service-center", "open", "complaint-acceptance", TO_LIAISON);

        appointToday(ABSENT, SUBSTITUTE, Works.ALL);

        assertThat(offeredByName("kept")).isEmpty();
        assertThat(offeredByName("open")).containsExactly(SUBSTITUTE);
        var created = new OfferedTask("new", "complaint", null, TO_LIAISON, Set.of(), new UnitCode("legal"));
        assertThat(office.offers.atCreation(created)).isEmpty();
    }

    @Test
    void onlyTheNamedWorkIsCovered() {
        office.tasks.open("a", "meeting-minutes", null, TO_LIAISON, Set.of());
        office.tasks.open("b", "topic", null, TO_LIAISON, Set.of());

        appointToday(ABSENT, SUBSTITUTE, new Works(List.of("meeting")));

        assertThat(offeredByName("a")).containsExactly(SUBSTITUTE);
        assertThat(offeredByName("b")).isEmpty();
        assertThat(office.offers.atCreation(task("c", "resolution", TO_LIAISON, Set.of())))
                .isEmpty();
    }

    @Test
    void revokingTakesBackOnlyWhatTheSubstitutionAdded() {
        office.tasks.open("a", "topic", null, TO_LIAISON, Set.of());
        office.tasks.open("b", "topic", null, TO_LIAISON, Set.of(SUBSTITUTE));
        var id = appointToday(ABSENT, SUBSTITUTE, Works.ALL);
        assertThat(offeredByName("a")).containsExactly(SUBSTITUTE);

        office.revokeSubstitution.by(ABSENT, id);

        assertThat(offeredByName("a")).isEmpty();
        assertThat(offeredByName("b")).containsExactly(SUBSTITUTE);
        assertThat(office.log.get(1)).contains("撤销市财政局联络员");
    }

    @Test
    void whatTheSubstituteHadClaimedGoesBackWhenTheSubstitutionEnds() {
        var id = appointToday(ABSENT, SUBSTITUTE, Works.ALL);
        office.offers.atCreation(task("a", "topic", TO_LIAISON, Set.of()));
        office.tasks.open("a", "topic", SUBSTITUTE, TO_LIAISON, Set.of(SUBSTITUTE));

        office.revokeSubstitution.by(ABSENT, id);

        assertThat(office.tasks.get("a").assignee()).isNull();
        assertThat(offeredByName("a")).isEmpty();
    }

    @Test
    void whatTheAbsentPersonHadClaimedIsOfferedToBoth() {
        office.tasks.open("a", "topic", ABSENT, TO_LIAISON, Set.of());
        office.tasks.open("b", "topic", ABSENT, Set.of(), Set.of());

        appointToday(ABSENT, SUBSTITUTE, Works.ALL);

        assertThat(office.tasks.get("a").assignee()).isNull();
        assertThat(offeredByName("a")).containsExactly(SUBSTITUTE);
        assertThat(office.tasks.get("b").assignee()).isNull();
        assertThat(offeredByName("b")).containsExactlyInAnyOrder(ABSENT, SUBSTITUTE);
    }

    @Test
    void whatTheAbsentPersonHadClaimedIsPutBackOnceForASubstituteWhoMayActAnyway() {
        var both = Set.of("finance-liaison", "legal-member");
        office.tasks.open("a", "topic", ABSENT, both, Set.of());

        appointToday(ABSENT, SUBSTITUTE, Works.ALL);

        assertThat(office.tasks.get("a").assignee()).isNull();
        assertThat(offeredByName("a")).isEmpty();
        assertThat(office.actors.acting(SUBSTITUTE, both).signature()).isEqualTo("市法制办副主任");

        office.tasks.open("a", "topic", ABSENT, both, Set.of());
        onDay(TODAY.plusDays(1));

        assertThat(office.tasks.get("a").assignee())
                .as("taken up again while away")
                .isEqualTo(ABSENT);

        onDay(TODAY.plusDays(10));

        assertThat(office.tasks.get("a").assignee()).isEqualTo(ABSENT);
        assertThat(office.substitutions.offers()).isEmpty();
    }

    @Test
    void anOfferByTheModelToTheSubstituteOutlivesTheSubstitution() {
        office.tasks.open("a", "topic", ABSENT, TO_LIAISON, Set.of(SUBSTITUTE));
        var id = appointToday(ABSENT, SUBSTITUTE, Works.ALL);
        assertThat(office.tasks.get("a").assignee()).isNull();

        office.revokeSubstitution.by(ABSENT, id);

        assertThat(offeredByName("a")).containsExactly(SUBSTITUTE);
    }

    @Test
    void aTaskIsOfferedOnceToWhoStandsInForTwo() {
        office.tasks.open("a", "topic", null, Set.of("finance-liaison", "finance-head"), Set.of());
        var first = appointToday(ABSENT, SUBSTITUTE, Works.ALL);
        appointToday("finance-head", SUBSTITUTE, Works.ALL);
        assertThat(office.substitutions.offersOf("a")).hasSize(2);

        office.revokeSubstitution.by(ABSENT, first);

        assertThat(offeredByName("a")).containsExactly(SUBSTITUTE);
        assertThat(office.substitutions.offersOf("a")).hasSize(1);
    }

    @Test
    void aSubstituteWhoIsAwayThemselvesCountsForNothing() {
        office.tasks.open("a", "topic", null, TO_LIAISON, Set.of());
        appointToday(ABSENT, SUBSTITUTE, Works.ALL);
        assertThat(offeredByName("a")).containsExactly(SUBSTITUTE);

        appointToday(SUBSTITUTE, "office-clerk", Works.ALL);

        assertThat(offeredByName("a")).isEmpty();
        assertThat(office.log)
                .anyMatch(line -> line.contains("代理人市法制办副主任") && line.contains("其间市财政局联络员的待办无人代办，请撤销后另行委托。"));
        assertThat(office.absences.on(TODAY, List.of(new UnitCode("finance"))))
                .containsExactly("市财政局联络员 2026-11-24 至 2026-11-29 外出，代理人市法制办副主任其间也外出或离任，有无人代办的时候。");
        assertThat(office.offers.atCreation(task("b", "topic", TO_LIAISON, Set.of())))
                .isEmpty();
    }

    @Test
    void aSubstituteWhoLeavesTheirPostCountsForNothing() {
        office.tasks.open("a", "topic", null, TO_LIAISON, Set.of());
        appointToday(ABSENT, SUBSTITUTE, Works.ALL);

        office.handOverPost.byAdministrator(
                "system-admin", new HandOver(SUBSTITUTE, "", "legal-member-2", TODAY, "调动"));

        assertThat(offeredByName("a")).isEmpty();
    }

    @Test
    void aSubstituteKeepsTheOfferWhenThePersonChangesOtherPosts() {
        office.tasks.open("a", "topic", null, TO_LIAISON, Set.of());
        handOver("finance-head", SUBSTITUTE);
        appointToday(ABSENT, SUBSTITUTE, Works.ALL);

        handOver("finance-head", "finance-head-2");

        assertThat(offeredByName("a")).containsExactly(SUBSTITUTE);
    }

    @Test
    void whoMayActAnywayIsNotOfferedTheTaskASecondTime() {
        office.tasks.open("a", "topic", null, Set.of("finance-liaison", "legal-member"), Set.of());

        appointToday(ABSENT, SUBSTITUTE, Works.ALL);

        assertThat(offeredByName("a")).isEmpty();
    }

    @Test
    void aFinishedTaskIsForgotten() {
        office.tasks.open("a", "topic", null, TO_LIAISON, Set.of());
        appointToday(ABSENT, SUBSTITUTE, Works.ALL);
        office.tasks.close("a");

        office.offers.sweep();

        assertThat(office.substitutions.offers()).isEmpty();
    }

    @Test
    void whoStandsInSignsForTheAbsentPost() {
        appointToday(ABSENT, SUBSTITUTE, Works.ALL);

        var actor = office.actors.acting(SUBSTITUTE, TO_LIAISON);

        assertThat(actor.signature()).isEqualTo("市法制办副主任（代市财政局联络员）");
        assertThat(actor.unit()).isEqualTo(new UnitCode("finance"));
        assertThat(office.actors.acting(SUBSTITUTE, Set.of("legal-member")).signature())
                .isEqualTo("市法制办副主任");
        onDay(TODAY.plusDays(10));
        assertThat(office.actors.acting(SUBSTITUTE, TO_LIAISON).signature()).isEqualTo("市法制办副主任");
    }

    @Test
    void absencesAreToldToWhoSetsADeadline() {
        appoint(ABSENT, SUBSTITUTE, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5), Works.ALL);
        appoint(
                "finance-head",
                SUBSTITUTE,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 5),
                new Works(List.of("meeting", "topic")));
        var finance = List.of(new UnitCode("finance"));

        assertThat(office.absences.on(LocalDate.of(2026, 12, 5), finance))
                .containsExactly("市财政局联络员 2026-12-01 至 2026-12-05 外出，由市法制办副主任代办。");
        assertThat(office.absences.on(LocalDate.of(2026, 12, 6), finance)).isEmpty();
        assertThat(office.absences.on(LocalDate.of(2026, 12, 5), List.of(new UnitCode("legal"))))
                .isEmpty();
        assertThat(office.absences.upcoming())
                .isEqualTo("市财政局联络员 2026-12-01 至 2026-12-05 外出，由市法制办副主任代办。\n"
                        + "市财政局局长 2026-12-01 至 2026-12-05 外出，由市法制办副主任代办议题、联席会议事项。");
    }

    @Test
    void absencesAreFoundByGroupToo() {
        appointToday("finance-head", SUBSTITUTE, Works.ALL);

        assertThat(office.absences.inGroups(TODAY, List.of("finance-head"))).hasSize(1);
        assertThat(office.absences.inGroups(TODAY, List.of("finance-liaison"))).isEmpty();
        assertThat(office.absences.inGroups(TODAY.plusDays(6), List.of("finance-head")))
                .isEmpty();
    }

    @Test
    void whoStandsInReadsAndHearsWhatTheAbsentPostDoes() {
        appointToday(ABSENT, SUBSTITUTE, new Works(List.of("meeting")));

        assertThat(office.people.groupsOf(SUBSTITUTE, "meeting")).contains("finance-liaison", "legal-member");
        assertThat(office.people.groupsOf(SUBSTITUTE, "topic")).doesNotContain("finance-liaison");
        assertThat(office.people.groupsOf(SUBSTITUTE)).doesNotContain("finance-liaison");
        assertThat(office.actors.standIns(List.of(ABSENT, "office-clerk"))).containsExactly(SUBSTITUTE);

        onDay(TODAY.plusDays(10));

        assertThat(office.people.groupsOf(SUBSTITUTE, "meeting")).doesNotContain("finance-liaison");
        assertThat(office.actors.standIns(List.of(ABSENT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "organization.substitution-dates-reversed,  finance-liaison, legal-member,    2,  1, 出差",
        "organization.substitution-in-the-past,     finance-liaison, legal-member,   -1,  1, 出差",
        "organization.substitute-is-absent-person,  finance-liaison, finance-liaison, 0,  1, 出差",
        "organization.absent-without-post,          stranger,        legal-member,    0,  1, 出差",
        "organization.substitute-without-post,      finance-liaison, stranger,        0,  1, 出差",
        "organization.substitution-without-reason,  finance-liaison, legal-member,    0,  1, ' '",
        "organization.substitute-away,              finance-liaison, finance-head,   19, 20, 出差",
        "organization.substitution-overlaps,        finance-head,    office-clerk,   21, 30, 出差"
    })
    void whatCannotBeASubstitutionIsRefused(
            String code, String absent, String substitute, int from, int to, String reason) {
        appoint("finance-head", SUBSTITUTE, TODAY.plusDays(20), TODAY.plusDays(22), Works.ALL);
        var wanted = new Appointment(absent, substitute, TODAY.plusDays(from), TODAY.plusDays(to), Works.ALL, reason);

        assertThatThrownBy(() -> office.appointSubstitute.by("office-clerk", wanted))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.sentence()).endsWith("。");
                });
        assertThat(office.substitutions.all()).hasSize(1);
    }

    @Test
    void differentWorkMayGoToDifferentSubstitutesInTheSameTime() {
        appointToday(ABSENT, SUBSTITUTE, new Works(List.of("topic")));
        appointToday(ABSENT, "office-clerk", new Works(List.of("meeting")));

        assertThat(office.substitutions.all()).hasSize(2);
    }

    @Test
    void aRevokedSubstitutionMakesRoomForAnother() {
        var id = appointToday(ABSENT, SUBSTITUTE, Works.ALL);
        office.revokeSubstitution.by(ABSENT, id);

        appointToday(ABSENT, "office-clerk", Works.ALL);

        assertThat(office.substitutions.standingFrom(TODAY)).hasSize(1);
    }

    @Test
    void peopleEnterTheirOwnAbsenceAndTheOfficeThatOfOthers() {
        var wanted = new Appointment(ABSENT, SUBSTITUTE, TODAY, TODAY, Works.ALL, "出差");

        assertThatThrownBy(() -> office.appointSubstitute.by(SUBSTITUTE, wanted))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("organization.substitution-not-yours"));

        office.appointSubstitute.by("office-clerk", wanted);
        assertThat(office.substitutions.all()).hasSize(1);
    }

    @Test
    void strangersCannotRevoke() {
        var id = appointToday(ABSENT, SUBSTITUTE, Works.ALL);

        assertThatThrownBy(() -> office.revokeSubstitution.by(SUBSTITUTE, id))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("organization.substitution-not-yours"));
        office.revokeSubstitution.by("office-clerk", id);
        assertThatThrownBy(() -> office.revokeSubstitution.by(ABSENT, id))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("organization.substitution-over"));
        assertThatThrownBy(() -> office.revokeSubstitution.by(ABSENT, "no-such-id"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("organization.unknown-substitution"));
    }

    private String appointToday(String absent, String substitute, Works works) {
        return appoint(absent, substitute, office.today, office.today.plusDays(5), works);
    }

    private String appoint(String absent, String substitute, LocalDate from, LocalDate to, Works works) {
        return office.appointSubstitute.by(absent, new Appointment(absent, substitute, from, to, works, "因公外出"));
    }

    private void handOver(String post, String newcomer) {
        office.handOverPost.byAdministrator("system-admin", new HandOver(post, "", newcomer, office.today, "调动"));
    }

    private void onDay(LocalDate day) {
        office.today = day;
        office.followPosts.today();
    }

    private Set<String> offeredByName(String task) {
        return office.tasks.get(task).people();
    }

    private static OfferedTask task(String id, String process, Set<String> groups, Set<String> people) {
        return new OfferedTask(id, process, null, groups, people);
    }
}
