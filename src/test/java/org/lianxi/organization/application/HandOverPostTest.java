package org.lianxi.organization.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxi.organization.application.PaperOffice.TODAY;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.PostsChanged;
import org.lianxi.organization.application.HandOverPost.HandOver;

class HandOverPostTest {

    private final PaperOffice office = new PaperOffice();

    @Test
    void theNewcomerHoldsThePostFromTheDayOnAndTheFormerHolderNoLonger() {
        handOver("finance-liaison", "finance-liaison-2", TODAY);

        assertThat(office.actors.inGroup("finance-liaison")).containsExactly("finance-liaison-2");
        assertThat(office.engine.groups.get("finance-liaison")).isEmpty();
        assertThat(office.engine.groups.get("finance-liaison-2")).contains("finance-liaison");
        assertThat(office.people.nameOf("finance-liaison")).isEqualTo("原市财政局联络员");
        assertThat(office.events).containsExactly(new PostsChanged());
        assertThat(office.log)
                .containsExactly(
                        "system-admin：市财政局联络员自 2026-11-24 起由“finance-liaison”交接给“finance-liaison-2”（新人员）。原因：工作调动");
    }

    @Test
    void aPlannedHandOverTakesEffectWhenItsDayComes() {
        handOver("finance-liaison", "finance-liaison-2", TODAY.plusDays(7));

        office.events.clear();
        office.followPosts.today();
        assertThat(office.events).isEmpty();
        assertThat(office.actors.inGroup("finance-liaison")).containsExactly("finance-liaison");
        assertThat(office.people.nameOf("finance-liaison-2")).isEqualTo("拟任市财政局联络员");

        office.today = TODAY.plusDays(7);
        office.followPosts.today();
        assertThat(office.events).containsExactly(new PostsChanged());
        assertThat(office.actors.inGroup("finance-liaison")).containsExactly("finance-liaison-2");
    }

    @Test
    void theLiaisonsSeatInTheOfficeChangesHandsWithThePost() {
        handOver("office-deputy", "legal-liaison-2", TODAY);

        assertThat(office.people.postsOf("legal-liaison-2")).containsExactly("市法制办联络员", "办公室副主任");
        assertThat(office.people.postsOf("legal-liaison")).isEmpty();
        assertThat(office.log).hasSize(2);
    }

    @Test
    void aMistakeIsCorrectedOnTheSameDay() {
        handOver("finance-liaison", "wrong-person", TODAY);
        handOver("finance-liaison", "right-person", TODAY);

        assertThat(office.actors.inGroup("finance-liaison")).containsExactly("right-person");

        handOver("finance-liaison", "wrong-person", TODAY);
        assertThat(office.actors.inGroup("finance-liaison")).containsExactly("wrong-person");
    }

    @Test
    void aSharedPostTakesSeveralPeopleAndLosesThemOneByOne() {
        handOver("office-clerk", "office-clerk-2", TODAY);
        assertThat(office.actors.inGroup("office")).contains("office-clerk", "office-clerk-2");

        office.handOverPost.byAdministrator(
                "system-admin", new HandOver("office-clerk", "office-clerk", "", TODAY, "退休"));
        assertThat(office.actors.inGroup("office")).contains("office-clerk-2").doesNotContain("office-clerk");
    }

    @Test
    void theLastAdministratorDoesNotLeaveWithoutASuccessor() {
        assertRefused(
                "organization.last-administrator",
                new HandOver("system-admin", "system-admin", "", TODAY, "退休"),
                "security-admin");
    }

    @Test
    void administratorsWatchEachOtherAndNobodyPromotesThemselves() {
        assertRefused(
                "organization.not-administrator", new HandOver("security-admin", "", "system-admin", TODAY, "提拔"));
        assertRefused("organization.own-post", new HandOver("office-clerk", "", "system-admin", TODAY, "提拔"));
        assertRefused(
                "organization.own-post",
                new HandOver("system-admin", "", "security-admin", TODAY, "提拔"),
                "security-admin");
        assertRefused(
                "organization.two-administrators",
                new HandOver("security-admin", "", "system-admin", TODAY, "兼任"),
                "security-admin");
        assertRefused(
                "organization.not-administrator",
                new HandOver("finance-liaison", "", "someone", TODAY, "调动"),
                "security-admin");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "organization.unknown-post,            harbour-liaison, '',       someone,         0, 调动",
                "organization.malformed-person,        finance-liaison, '',       张三,            0, 调动",
                "organization.malformed-person,        finance-liaison, '',       '',              0, 调动",
                "organization.hand-over-in-the-past,   finance-liaison, '',       someone,        -1, 调动",
                "organization.hand-over-without-reason, finance-liaison, '',      someone,         0, ' '",
                "organization.already-holds,           finance-liaison, '',       finance-liaison, 0, 调动",
                "organization.not-the-holder,          office-clerk,    stranger, someone,         0, 调动",
                "organization.malformed-person,        office-clerk,    '',       '',              0, 调动"
            })
    void whatCannotBeHandedOverIsRefused(
            String code, String post, String leaving, String newcomer, int days, String reason) {
        assertRefused(code, new HandOver(post, leaving, newcomer, TODAY.plusDays(days), reason));
    }

    @Test
    void aReasonTooLongForTheRecordIsRefused() {
        assertRefused(
                "organization.hand-over-reason-too-long",
                new HandOver("finance-liaison", "", "someone", TODAY, "长".repeat(501)));
    }

    @Test
    void aSecondPlanForTheSamePostIsRefused() {
        handOver("finance-liaison", "finance-liaison-2", TODAY.plusDays(7));

        assertRefused(
                "organization.hand-over-already-planned",
                new HandOver("finance-liaison", "", "someone", TODAY.plusDays(2), "调动"));
    }

    @Test
    void onlyTheSystemAdministratorHandsPostsOver() {
        var before = office.terms.all();

        assertThatThrownBy(() -> office.handOverPost.byAdministrator(
                        "office-clerk", new HandOver("finance-liaison", "", "someone", TODAY, "调动")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("organization.not-administrator"));
        assertThat(office.terms.all()).isEqualTo(before);
    }

    @Test
    void aTaskThatTheLeaverWorksOnWaitsForTheNewcomer() {
        office.tasks.open("a", "topic", "finance-liaison", Set.of("finance-liaison"), Set.of());

        handOver("finance-liaison", "finance-liaison-2", TODAY);

        assertThat(office.tasks.get("a").assignee()).isNull();
        assertThat(office.tasks.get("a").groups()).containsExactly("finance-liaison");
        assertThat(office.log).anyMatch(line -> line.contains("原市财政局联络员已离任，其待办“2026-YT-0001 a”已退回原候选人"));
    }

    @Test
    void aTaskOfferedToTheLeaverAloneGoesToTheLiaisonOfTheirUnit() {
        office.tasks.open("a", "topic", null, Set.of(), Set.of("finance-head"));

        handOver("finance-head", "finance-head-2", TODAY);

        assertThat(office.tasks.get("a").people()).isEmpty();
        assertThat(office.tasks.get("a").groups()).containsExactly("finance-liaison");
    }

    @Test
    void whereTheUnitHasNoLiaisonEitherTheTaskGoesToTheOffice() {
        office.tasks.open("a", "topic", "office-clerk", Set.of(), Set.of("office-clerk"));
        handOver("office-clerk", "office-clerk-2", TODAY);

        office.handOverPost.byAdministrator(
                "system-admin", new HandOver("office-clerk", "office-clerk", "", TODAY, "退休"));

        assertThat(office.tasks.get("a").groups()).containsExactly("office");
        assertThat(office.tasks.get("a").assignee()).isNull();
    }

    @Test
    void whoChangesPostsWithinTheUnitKeepsWhatWasOfferedByName() {
        office.tasks.open("a", "topic", null, Set.of("finance-liaison"), Set.of("finance-head"));
        handOver("finance-liaison", "finance-head", TODAY);

        handOver("finance-head", "finance-head-2", TODAY);

        assertThat(office.tasks.get("a").people()).containsExactly("finance-head");
    }

    @Test
    void whoChangesPostsWithinTheUnitGivesBackWhatWasClaimedForTheOldPost() {
        office.tasks.open("a", "topic", "finance-liaison", Set.of("finance-liaison"), Set.of());
        handOver("finance-head", "finance-liaison", TODAY);

        handOver("finance-liaison", "finance-liaison-2", TODAY);

        assertThat(office.tasks.get("a").assignee()).isNull();
        assertThat(office.log).anyMatch(line -> line.contains("市财政局局长已不在原岗位，其待办“2026-YT-0001 a”已退回原候选人"));
    }

    @Test
    void aTaskThatAnEarlierRoundLeftBehindIsTakenBackByTheNext() {
        handOver("finance-liaison", "finance-liaison-2", TODAY);
        office.tasks.open("a", "topic", "finance-liaison", Set.of("finance-liaison"), Set.of());

        office.followPosts.today();

        assertThat(office.tasks.get("a").assignee()).isNull();
    }

    @Test
    void theOnlyHolderLeavesBeforeASuccessorIsKnown() {
        office.tasks.open("a", "topic", "finance-liaison", Set.of("finance-liaison"), Set.of());

        leave("finance-liaison", "finance-liaison");

        assertThat(office.people.postsOf("finance-liaison")).isEmpty();
        assertThat(office.tasks.get("a").groups()).containsExactlyInAnyOrder("finance-liaison", "office");
        assertThat(office.log).anyMatch(line -> line.contains("由“finance-liaison”卸任"));

        handOver("finance-liaison", "finance-liaison-2", TODAY);

        assertThat(office.people.postsOf("finance-liaison-2")).containsExactly("市财政局联络员");
    }

    @Test
    void holdersOfOnePostAreToldApart() {
        assertThat(office.people.nameOf("office-clerk")).isEqualTo("办公室工作人员");

        handOver("office-clerk", "office-clerk-2", TODAY);

        assertThat(office.people.nameOf("office-clerk")).isEqualTo("办公室工作人员（office-clerk）");
        assertThat(office.people.nameOf("office-clerk-2")).isEqualTo("办公室工作人员（office-clerk-2）");
    }

    @Test
    void whoMovesToAnotherUnitLosesTheTasksOfTheOldOne() {
        office.tasks.open("a", "topic", null, Set.of("finance-liaison"), Set.of("finance-head"));
        handOver("legal-member", "finance-head", TODAY);

        handOver("finance-head", "finance-head-2", TODAY);

        assertThat(office.people.postsOf("finance-head")).containsExactly("市法制办副主任");
        assertThat(office.tasks.get("a").people()).isEmpty();
    }

    @Test
    void tasksOfThoseWhoStayAreNotTouched() {
        office.tasks.open("a", "topic", "legal-member", Set.of("finance-liaison"), Set.of("legal-member"));

        handOver("finance-liaison", "finance-liaison-2", TODAY);

        assertThat(office.tasks.get("a").assignee()).isEqualTo("legal-member");
        assertThat(office.tasks.get("a").people()).containsExactly("legal-member");
    }

    private void handOver(String post, String newcomer, LocalDate from) {
        office.handOverPost.byAdministrator("system-admin", new HandOver(post, "", newcomer, from, "工作调动"));
    }

    private void leave(String post, String leaver) {
        office.handOverPost.byAdministrator("system-admin", new HandOver(post, leaver, "", TODAY, "工作调动"));
    }

    private void assertRefused(String code, HandOver handOver) {
        assertRefused(code, handOver, "system-admin");
    }

    private void assertRefused(String code, HandOver handOver, String administrator) {
        assertThatThrownBy(() -> office.handOverPost.byAdministrator(administrator, handOver))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.sentence()).endsWith("。");
                });
    }
}
