package org.lianxi.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxi.complaint.ComplaintDesk.EXAMINE;
import static org.lianxi.complaint.ComplaintDesk.HANDLE;
import static org.lianxi.complaint.ComplaintDesk.OFFICE;
import static org.lianxi.complaint.ComplaintDesk.REVIEW;
import static org.lianxi.complaint.ComplaintDesk.SUPERVISION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.application.FollowComplaint;
import org.lianxi.complaint.application.ReadComplaints;
import org.lianxi.complaint.application.RevealIdentity;
import org.lianxi.complaint.application.SubmitComplaint;
import org.lianxi.complaint.application.SubmitComplaint.Submitted;
import org.lianxi.complaint.domain.ComplaintState;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.application.AppointSubstitute;
import org.lianxi.organization.application.AppointSubstitute.Appointment;
import org.lianxi.organization.application.RevokeSubstitution;
import org.lianxi.organization.domain.Works;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who must not know of a complaint, whatever their posts and whoever they stand in for; and what two do at once. */
@LianxiTest
class ComplaintRecusalTest {

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    SubmitComplaint submitComplaint;

    @Autowired
    FollowComplaint followComplaint;

    @Autowired
    ReadComplaints readComplaints;

    @Autowired
    RevealIdentity revealIdentity;

    @Autowired
    AppointSubstitute appointSubstitute;

    @Autowired
    RevokeSubstitution revokeSubstitution;

    @Autowired
    TaskService tasks;

    private final List<String> substitutions = new ArrayList<>();
    private ComplaintDesk desk;

    @BeforeEach
    void openTheOffice() {
        clock.set(TestClock.START);
        desk = new ComplaintDesk(submitComplaint, followComplaint, office);
    }

    @AfterEach
    void everybodyIsBack() {
        clock.set(TestClock.START);
        substitutions.forEach(id -> revokeSubstitution.by(OFFICE, id));
    }

    @Test
    void theOfficeNeverLearnsOfAComplaintAboutTheServiceCentre() {
        var complaint = desk.submitted("service-center");

        assertFinds(complaint, EXAMINE, SUPERVISION, true);
        for (var person :
                List.of("office-clerk", "office-director", "service-center-head", "system-admin", "analyst")) {
            assertFinds(complaint, EXAMINE, person, false);
            assertThat(readComplaints.by(person, complaint.number())).isEmpty();
            assertThat(lists(person)).doesNotContain(complaint.number());
        }
        desk.examine(complaint, SUPERVISION, "accept");
        desk.reply(complaint, SUPERVISION, "属实。");
        desk.review(complaint, REVIEW, "supervision-head", true);
        assertThat(desk.seen(complaint).replies()).containsExactly("属实。");
    }

    @Test
    void aComplaintAboutTheSupervisionBureauIsHandledByTheLeader() {
        var complaint = desk.submitted("supervision");
        assertFinds(complaint, EXAMINE, "supervision-liaison", false);

        desk.examine(complaint, OFFICE, "accept");

        assertThat(office.offeredTo(office.task(complaint.number().value(), HANDLE)))
                .containsExactly("leader");
        assertFinds(complaint, HANDLE, "supervision-head", false);
        desk.reply(complaint, "zuzhang", "已责成改进。");
        desk.review(complaint, REVIEW, "legal-head", true);
        assertThat(desk.seen(complaint).complaint().state()).isEqualTo(ComplaintState.REPLIED);
    }

    @Test
    void whereTheUnitIsUnknownTheBureauFindsItOutAndTheCaseBeginsAnew() {
        var complaint = desk.submitted("unknown");
        assertFinds(complaint, EXAMINE, OFFICE, false);
        assertThatThrownBy(() -> desk.examine(complaint, SUPERVISION, "accept")).hasMessageContaining("还没有查明");

        desk.examine(complaint, SUPERVISION, "rename", "about", "water");

        assertThat(office.passed(complaint.number().value())).contains("endEvent_renamed");
        assertFinds(complaint, EXAMINE, OFFICE, true);
        assertFinds(complaint, EXAMINE, "water-head", false);
        assertThatThrownBy(() -> desk.examine(complaint, OFFICE, "rename", "about", "water"))
                .hasMessageContaining("没有选择另一单位");
    }

    @Test
    void whoeverStandsInForSomebodyOfTheUnitIsKeptFromThatMomentOn() {
        var complaint = desk.submitted("water");
        var task = office.task(complaint.number().value(), EXAMINE);
        office.as(OFFICE, () -> {
            tasks.claim(task.getId(), OFFICE);
            return OFFICE;
        });
        assertThat(readComplaints.by(OFFICE, complaint.number())).isPresent();

        standIn("water-liaison", OFFICE);

        assertFinds(complaint, EXAMINE, OFFICE, false);
        assertThat(readComplaints.by(OFFICE, complaint.number())).isEmpty();
        assertThat(office.task(complaint.number().value(), EXAMINE).getAssignee())
                .isNull();
        assertFinds(complaint, EXAMINE, "office-director", true);
    }

    @Test
    void noTaskIsPutUponOrOfferedToSomebodyFromWhomTheMatterIsKept() {
        var complaint = desk.submitted("water");
        var task = office.task(complaint.number().value(), EXAMINE).getId();
        var kept = "water-head";

        for (ThrowingCallable way : List.<ThrowingCallable>of(
                () -> tasks.setAssignee(task, kept),
                () -> tasks.setOwner(task, kept),
                () -> tasks.delegateTask(task, kept),
                () -> tasks.claim(task, kept),
                () -> tasks.addCandidateUser(task, kept),
                () -> tasks.addUserIdentityLink(task, kept, "reviewer"))) {
            assertThatThrownBy(way).hasMessageContaining("应当回避");
        }

        assertThat(office.task(complaint.number().value(), EXAMINE).getAssignee())
                .isNull();
        tasks.setAssignee(task, OFFICE);
        assertThat(office.task(complaint.number().value(), EXAMINE).getAssignee())
                .isEqualTo(OFFICE);
    }

    @Test
    void whoeverWasNamedForATaskIsNamedNoLongerOnceTheMatterIsKeptFromThem() {
        var complaint = desk.submitted("water");
        var task = office.task(complaint.number().value(), EXAMINE).getId();
        tasks.addCandidateUser(task, "finance-liaison");

        standIn("water-liaison", "finance-liaison");

        assertThat(tasks.getIdentityLinksForTask(task)).noneMatch(link -> "finance-liaison".equals(link.getUserId()));
    }

    @Test
    void aSubstituteFromTheUnitConcernedFindsNothingOfTheAbsentPersonsComplaints() {
        standIn("office-director", "finance-liaison");
        var complaint = desk.submitted("finance");

        assertFinds(complaint, EXAMINE, "finance-liaison", false);
        assertFinds(complaint, EXAMINE, OFFICE, true);
    }

    @Test
    void onlyThoseWhoWorkOnItSeeWhoComplains() {
        var complaint = desk.submitted("water");
        assertThat(revealIdentity.to(OFFICE, complaint.number(), "电话核实经过")).isEqualTo(ComplaintDesk.CITIZEN);
        assertThatThrownBy(() -> revealIdentity.to("zuzhang", complaint.number(), "了解情况"))
                .hasMessageContaining("没有参与本案");

        assertThatThrownBy(() -> revealIdentity.to("water-head", complaint.number(), "了解情况"))
                .hasMessageContaining("没有投诉");
    }

    @Test
    void ofTwoHandlersAtOnceOneAnswers() throws Exception {
        var complaint = desk.accepted("water");
        var task = office.task(complaint.number().value(), HANDLE);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = pool.invokeAll(List.<Callable<String>>of(
                    () -> answer("service-center-member", task.getId()),
                    () -> answer("service-center-liaison", task.getId())));
            var outcomes = List.of(both.get(0).get(), both.get(1).get());

            assertThat(outcomes).containsOnlyOnce("taken");
        } finally {
            pool.shutdown();
        }
        assertThat(office.tasks(complaint.number().value(), REVIEW)).hasSize(1);
    }

    private String answer(String person, String task) {
        try {
            return office.as(person, () -> {
                office.complete(
                        tasks.createTaskQuery().taskId(task).singleResult(),
                        Map.of("decision", "reply", "finding", "substantiated", "reply", person + "的答复"));
                return "taken";
            });
        } catch (RuntimeException refused) {
            return "refused";
        }
    }

    private void standIn(String absent, String substitute) {
        substitutions.add(appointSubstitute.by(
                OFFICE,
                new Appointment(
                        absent,
                        substitute,
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 27),
                        Works.ALL,
                        "外出学习")));
    }

    private List<CaseNumber> lists(String person) {
        return readComplaints.by(person, new Complaints.Slice(false, 0, 1000)).stream()
                .map(line -> line.complaint().number())
                .toList();
    }

    private void assertFinds(Submitted complaint, String element, String person, boolean finds) {
        var number = complaint.number().value();
        long found = office.as(person, () -> tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(element)
                .count());
        assertThat(found).as(person + " " + number).isEqualTo(finds ? 1 : 0);
    }
}
