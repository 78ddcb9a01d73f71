package org.lianxi.complaint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lianxi.complaint.application.FollowComplaint;
import org.lianxi.complaint.application.FollowComplaint.Followed;
import org.lianxi.complaint.application.QueryCode;
import org.lianxi.complaint.application.Submission;
import org.lianxi.complaint.application.SubmitComplaint;
import org.lianxi.complaint.application.SubmitComplaint.Submitted;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.Kind;
import org.lianxi.complaint.domain.Source;
import org.lianxi.kernel.UnitCode;
import org.lianxi.testing.Office;

/** What citizens and officers do with a complaint, and the way to each of its steps. */
public final class ComplaintDesk {

    public static final String EXAMINE = "userTask_examineComplaint";
    public static final String HANDLE = "userTask_handleComplaint";
    public static final String QUESTION = "userTask_checkQuestion";
    public static final String EXTENSION = "userTask_decideExtension";
    public static final String REVIEW = "userTask_reviewReply";
    public static final String LEGALITY = "userTask_reviewLegality";
    public static final String STATEMENT = "userTask_giveStatement";

    public static final String OFFICE = "office-clerk";
    public static final String CENTRE = "service-center-member";
    public static final String CENTRE_HEAD = "service-center-head";
    public static final String SUPERVISION = "supervision-member";

    public static final Identity CITIZEN = new Identity("甲某某", "13800000000", "示例路2号");

    private final SubmitComplaint submitComplaint;
    private final FollowComplaint followComplaint;
    private final Office office;

    public ComplaintDesk(SubmitComplaint submitComplaint, FollowComplaint followComplaint, Office office) {
        this.submitComplaint = submitComplaint;
        this.followComplaint = followComplaint;
        this.office = office;
    }

    /** What a citizen fills in; each time another story. */
    public static Submission form(Source source, Kind kind, String about) {
        return form(source, kind, about, "办事时被要求多次往返，经过如下：" + UUID.randomUUID(), "");
    }

    public static Submission form(Source source, Kind kind, String about, String story, String reference) {
        return new Submission(
                "key_" + UUID.randomUUID(),
                source,
                kind,
                new UnitCode(about),
                "2026-11-23 上午",
                "三楼示例窗口",
                story,
                "请查明原因并改进",
                CITIZEN,
                true,
                reference,
                List.of());
    }

    public Submitted submit(Submission submission) {
        var submitted = submission.source() == Source.WEB
                ? submitComplaint.byCitizen(submission)
                : submitComplaint.byStaff(OFFICE, submission);
        office.runServices(submitted.number().value());
        return submitted;
    }

    /** A citizen's complaint about the unit, waiting to be examined. */
    public Submitted submitted(String about) {
        return submit(form(Source.WEB, Kind.COMPLAINT, about));
    }

    /** The same, accepted by the office and with the service centre. */
    public Submitted accepted(String about) {
        var submitted = submitted(about);
        examine(submitted, OFFICE, "accept");
        return submitted;
    }

    /** The same, with a reply that the citizen has. */
    public Submitted replied(String about) {
        var submitted = accepted(about);
        reply(submitted, CENTRE, "经查属实，已责成改进。");
        review(submitted, REVIEW, CENTRE_HEAD, true);
        return submitted;
    }

    public void examine(Submitted complaint, String person, String decision, String... more) {
        work(complaint, EXAMINE, person, decision, more);
    }

    public void reply(Submitted complaint, String person, String reply, String... more) {
        var answers = answers("reply", more);
        answers.put("finding", "substantiated");
        answers.put("reply", reply);
        submit(complaint, HANDLE, person, answers);
    }

    public void review(Submitted complaint, String element, String person, boolean agreed) {
        work(complaint, element, person, agreed ? "agree" : "return", "opinion", agreed ? "" : "事实不清，请补充核实。");
    }

    public void work(Submitted complaint, String element, String person, String decision, String... more) {
        submit(complaint, element, person, answers(decision, more));
    }

    public void submit(Submitted complaint, String element, String person, Map<String, Object> answers) {
        var number = complaint.number().value();
        office.submit(person, office.task(number, element), answers);
        office.runServices(number);
    }

    public Followed seen(Submitted complaint) {
        return followComplaint
                .find(complaint.number().value(), complaint.code())
                .orElseThrow(() -> new AssertionError("The citizen does not find " + complaint.number()));
    }

    /** What the citizen types, as they type it. */
    public static QueryCode typed(Submitted complaint) {
        return QueryCode.typed(complaint.code().grouped().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> answers(String decision, String... more) {
        var answers = new HashMap<String, Object>();
        answers.put("decision", decision);
        for (var place = 0; place < more.length; place += 2) {
            answers.put(more[place], more[place + 1]);
        }
        return answers;
    }
}
