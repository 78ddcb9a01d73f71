package org.lianxi.upgrade;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lianxi.LianxiApplication;
import org.lianxi.approval.ApprovalDesk;
import org.lianxi.complaint.ComplaintDesk;
import org.lianxi.complaint.application.FollowComplaint;
import org.lianxi.complaint.application.SubmitComplaint;
import org.lianxi.meeting.MeetingWalk;
import org.lianxi.organization.Units;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Fills an empty PostgreSQL database with cases in the middle of their way, as the release in hand leaves them. Its
 * dump is what the next release must be able to finish; how it is made stands in {@code docs/operations.md}.
 */
public final class CasesUnderWay {

    private CasesUnderWay() {}

    /** Address and user of the database, and the file of complaints' keys that goes with the dump. */
    public static void main(String[] args) {
        var node = new SpringApplicationBuilder(LianxiApplication.class, Office.class, TestClock.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + args[0],
                        "--spring.datasource.username=" + args[1],
                        "--spring.datasource.password=",
                        "--lianxi.complaint.vault.key-file=" + args[2],
                        "--camunda.bpm.job-execution.enabled=false");
        var office = node.getBean(Office.class);
        var walk = new MeetingWalk(office, node.getBean(TestClock.class), node.getBean(Units.class));

        walk.pooledTopic("等待上会");
        var asked = office.proposeTopic("征求意见");
        office.submit(
                "office-clerk",
                office.task(asked, "userTask_checkForm"),
                Map.of(
                        "decision",
                        "accept",
                        "askOpinions",
                        true,
                        "concernedUnits",
                        List.of("finance", "personnel"),
                        "opinionDeadline",
                        "2026-12-01T17:00"));
        office.submit(
                "finance-liaison",
                office.taskOf(asked, "userTask_giveOpinion", "finance"),
                Map.of("decision", "agree", "opinion", "同意"));

        var approvals = new ApprovalDesk(office);
        var approval = approvals.accepted("工业投资项目", "生产建设项目水土保持方案审批");
        approvals.agree(approval, "water");

        var complaints =
                new ComplaintDesk(node.getBean(SubmitComplaint.class), node.getBean(FollowComplaint.class), office);
        complaints.accepted("finance");
        complaints.submitted("legal");

        walk.circulated(walk.pooledTopic("等待回执"));
        walk.recorded(walk.pooledTopic("等待纪要"));
        node.getBean(TestClock.class).advance(Duration.ofDays(1));
        node.close();
        System.exit(0);
    }
}
