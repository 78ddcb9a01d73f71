package org.lianxi.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lianxi.approval.ApprovalDesk;
import org.lianxi.complaint.ComplaintDesk;
import org.lianxi.meeting.MeetingWalk;
import org.lianxi.organization.Units;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.lianxi.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The database of an earlier release, as {@link CasesUnderWay} left it, opened by this one: every case goes on in the
 * model in which it began and comes to its end through the forms and listeners of today.
 */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("test")
@Import({TestClock.class, Office.class})
@Tag("database")
@EnabledIfSystemProperty(named = "lianxi.test.database", matches = "postgres")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {

    private static final String RELEASE = "2026-11-26";

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @Autowired
    Units units;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService models;

    @DynamicPropertySource
    static void theDatabaseOfThatRelease(DynamicPropertyRegistry registry) {
        var address = restored();
        registry.add("spring.datasource.url", () -> address);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "");
        registry.add(
                "lianxi.complaint.vault.key-file",
                () -> Path.of("src/test/resources/upgrade", RELEASE + ".complaint-keys"));
    }

    @Test
    @Order(1)
    void casesStayInTheirModelAndTheNewOnesAreThere() {
        clock.set(TestClock.START);
        var running = models.createProcessDefinitionQuery()
                .processDefinitionKey("meeting-minutes")
                .list();

        assertThat(running).as("the earlier model and this one").hasSizeGreaterThan(1);
        assertThat(office.instances("2026-HY-0002"))
                .allMatch(instance -> models.getProcessDefinition(instance.getProcessDefinitionId())
                                .getVersion()
                        == 1);
        assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
    }

    @Test
    @Order(2)
    void aTopicGetsItsLastOpinionAndIsReviewed() {
        office.submit(
                "personnel-liaison",
                office.taskOf("2026-YT-0002", "userTask_giveOpinion", "personnel"),
                Map.of("decision", "agree", "opinion", "同意"));
        office.runServices("2026-YT-0002");

        office.submit("zuzhang", office.task("2026-YT-0002", "userTask_reviewTopic"), Map.of("decision", "agree"));

        assertThat(office.passed("2026-YT-0002")).contains("userTask_reviewTopic");
    }

    @Test
    @Order(3)
    void aJointApprovalIsGrantedAndDelivered() {
        var desk = new ApprovalDesk(office);

        desk.agree("2026-LS-0001", "natural-resources");
        desk.consolidate("2026-LS-0001");
        desk.grant("2026-LS-0001", "water");
        desk.deliver("2026-LS-0001", "2026-11-24");

        assertThat(office.isOver("2026-LS-0001")).isTrue();
    }

    @Test
    @Order(4)
    void aComplaintIsReadAndAnsweredWithTheKeysOfThen() {
        var shown = office.shown(ComplaintDesk.CENTRE, office.task("2026-TS-0001", ComplaintDesk.HANDLE));

        office.submit(
                ComplaintDesk.CENTRE,
                office.task("2026-TS-0001", ComplaintDesk.HANDLE),
                Map.of("decision", "reply", "finding", "substantiated", "reply", "经查属实，已责成改进。"));
        office.runServices("2026-TS-0001");
        office.submit(
                ComplaintDesk.CENTRE_HEAD,
                office.task("2026-TS-0001", ComplaintDesk.REVIEW),
                Map.of("decision", "agree", "opinion", ""));
        office.runServices("2026-TS-0001");

        assertThat(shown.toString()).contains("窗口");
        assertThat(office.passed("2026-TS-0001")).contains(ComplaintDesk.REVIEW);
    }

    @Test
    @Order(5)
    void minutesThatWereRecordedThenAreIssuedAndAcknowledged() {
        var walk = new MeetingWalk(office, clock, units);
        clock.set(MeetingWalk.MEETING_AT);

        walk.editMinutes("2026-HY-0002", Map.of("minutesText", "会议听取了汇报，议定了有关事项。"));
        walk.signMinutes("2026-HY-0002");
        office.runServices("2026-HY-0002");
        for (var unit : units.members()) {
            walk.acknowledge("2026-HY-0002", unit.code().value());
        }

        assertThat(office.passed("2026-HY-0002")).contains("userTask_acknowledgeMinutes");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("resolution")
                        .count())
                .as("what was decided is followed up")
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void receiptsThatWereWaitedForThenAreGiven() {
        var walk = new MeetingWalk(office, clock, units);
        clock.set(TestClock.START);

        walk.answer("2026-HY-0001", "finance", Map.of("decision", "attend"));
        walk.hold("2026-HY-0001");
        walk.signIn("2026-HY-0001");

        assertThat(office.passed("2026-HY-0001")).contains("userTask_signIn");
        assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
    }

    private static String restored() {
        var address = TestDatabase.another();
        try (var dump = new GZIPInputStream(Objects.requireNonNull(
                        UpgradeTest.class.getResourceAsStream("/upgrade/" + RELEASE + ".sql.gz")));
                var connection = DriverManager.getConnection(address, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
            return address;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException refused) {
            throw new IllegalStateException("The dump of " + RELEASE + " cannot be restored", refused);
        }
    }
}
