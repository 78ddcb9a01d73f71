package org.lianxi.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianxi.testing.Office;

/** What people type into the forms of a joint approval, and the way to each of its steps. */
public final class ApprovalDesk {

    public static final String WINDOW = "window-clerk";
    public static final String CENTRE = "service-center-liaison";
    public static final String GOVERNMENT = "zuzhang";

    public static final String CHECK = "userTask_checkApplication";
    public static final String SUPPLEMENT = "userTask_receiveSupplement";
    public static final String NAME_REVIEWERS = "userTask_nameReviewers";
    public static final String FOLLOW = "userTask_followReviews";
    public static final String OPINION = "userTask_giveOpinion";
    public static final String PROCEDURE = "userTask_reportProcedure";
    public static final String CONSOLIDATE = "userTask_consolidateOpinions";
    public static final String COORDINATION = "userTask_recordCoordination";
    public static final String DRAFT_TOPIC = "userTask_draftTopic";
    public static final String APPLY = "userTask_applyResolution";
    public static final String EXTENSION = "userTask_decideExtension";
    public static final String SIGN = "userTask_signDecision";
    public static final String DELIVER = "userTask_deliverDecision";

    private final Office office;

    public ApprovalDesk(Office office) {
        this.office = office;
    }

    /** @param items the first decides on the lead */
    public static Map<String, Object> application(String projectType, String... items) {
        var answers = new HashMap<String, Object>();
        answers.put("applicantKind", "legal-entity");
        answers.put("applicantName", "示例食品有限公司");
        answers.put("applicantIdentity", "91450300MA5000000X");
        answers.put("contactName", "联系人甲");
        answers.put("contactPhone", "0773-0000000");
        answers.put("contactAddress", "示例路1号");
        answers.put("projectName", "年产五千吨食品加工项目");
        answers.put("projectType", projectType);
        answers.put("items", List.of(items));
        answers.put("summary", "新建厂房一座");
        answers.put(
                "materials",
                List.of(Map.of("name", "申请书", "provided", true), Map.of("name", "选址意见", "provided", false)));
        return answers;
    }

    public String received(String projectType, String... items) {
        return office.start(WINDOW, "joint-approval", application(projectType, items))
                .getBusinessKey();
    }

    /** Accepted, and sent to the departments that the decision table names. */
    public String accepted(String projectType, String... items) {
        var number = received(projectType, items);
        accept(number);
        return number;
    }

    public void accept(String number) {
        submit(WINDOW, number, CHECK, Map.of("decision", "accept"));
        office.runServices(number);
    }

    public void opinion(String number, String unit, String decision, String... more) {
        var answers = new HashMap<String, Object>();
        answers.put("decision", decision);
        for (var place = 0; place < more.length; place += 2) {
            answers.put(more[place], more[place + 1]);
        }
        office.submit(unit + "-liaison", office.taskOf(number, OPINION, unit), answers);
        office.runServices(number);
    }

    public void agree(String number, String... units) {
        for (var unit : units) {
            opinion(number, unit, "agree", "opinion", "符合规定");
        }
    }

    public void object(String number, String unit) {
        opinion(number, unit, "object", "opinion", "选址位于水源保护区", "law", "水污染防治法第六十五条");
    }

    public void follow(String number, String decision, Object... more) {
        var answers = new HashMap<String, Object>();
        answers.put("decision", decision);
        for (var place = 0; place < more.length; place += 2) {
            answers.put(String.valueOf(more[place]), more[place + 1]);
        }
        submit(CENTRE, number, FOLLOW, answers);
        office.runServices(number);
    }

    public void consolidate(String number) {
        submit(CENTRE, number, CONSOLIDATE, Map.of("decision", "decide", "summary", "各单位一致同意"));
    }

    public void toCoordination(String number) {
        submit(CENTRE, number, CONSOLIDATE, Map.of("decision", "coordinate", "summary", "意见不一致"));
    }

    public void deadlock(String number, String day) {
        submit(
                CENTRE,
                number,
                COORDINATION,
                Map.of("heldOn", day, "participants", "各会签单位", "decision", "deadlock", "agreement", "选址意见未能一致"));
    }

    /** As the form proposes it. */
    public void draftTopic(String number) {
        var shown = office.shown(CENTRE, office.task(number, DRAFT_TOPIC));
        var answers = new HashMap<String, Object>();
        for (var key : List.of("title", "urgency", "background", "proposal", "legalBasis")) {
            answers.put(key, String.valueOf(shown.get(key)));
        }
        answers.put("concernedUnits", List.of("water", "natural-resources"));
        submit(CENTRE, number, DRAFT_TOPIC, answers);
        office.runServices(number);
    }

    public void grant(String number, String lead) {
        submit(lead + "-head", number, SIGN, Map.of("decision", "grant", "text", "准予建设"));
    }

    public void deliver(String number, String day) {
        submit(WINDOW, number, DELIVER, Map.of("method", "in-person", "deliveredOn", day, "receiver", "联系人甲"));
        office.runServices(number);
    }

    public void submit(String person, String number, String element, Map<String, Object> answers) {
        office.submit(person, office.task(number, element), answers);
    }

    /** The units whose opinion is wanted now. */
    public List<String> asked(String number) {
        var units = new ArrayList<String>();
        office.tasks(number, OPINION).forEach(task -> office.offeredTo(task).stream()
                .filter(group -> group.endsWith("-liaison"))
                .map(group -> group.replaceFirst("-liaison$", ""))
                .forEach(units::add));
        return units.stream().sorted().toList();
    }
}
