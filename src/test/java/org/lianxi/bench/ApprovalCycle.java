package org.lianxi.bench;

import static org.lianxi.approval.ApprovalDesk.CENTRE;
import static org.lianxi.approval.ApprovalDesk.CHECK;
import static org.lianxi.approval.ApprovalDesk.CONSOLIDATE;
import static org.lianxi.approval.ApprovalDesk.DELIVER;
import static org.lianxi.approval.ApprovalDesk.OPINION;
import static org.lianxi.approval.ApprovalDesk.SIGN;
import static org.lianxi.approval.ApprovalDesk.WINDOW;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.lianxi.approval.ApprovalDesk;

/**
 * One joint approval, from the application to the published result: what people answer at each step, and what flags the
 * models need at that step where no code of ours sets them. {@code userTask_followReviews} is in no step: it ends by
 * itself when the last department has answered.
 *
 * @param item what is applied for
 * @param units those whom the decision table asks about it, the lead first
 */
record ApprovalCycle(String item, List<String> units) {

    static final String PROJECT_TYPE = "工业投资项目";

    static final ApprovalCycle TWO_DEPARTMENTS =
            new ApprovalCycle("生产建设项目水土保持方案审批", List.of("water", "natural-resources"));

    static final ApprovalCycle THREE_DEPARTMENTS =
            new ApprovalCycle("危险化学品建设项目安全条件审查", List.of("emergency", "ecology-environment", "natural-resources"));

    /** Tasks of people: check, an opinion of each department, consolidate, sign, deliver. */
    int completions() {
        return units.size() + 4;
    }

    Map<String, Object> application() {
        return ApprovalDesk.application(PROJECT_TYPE, item);
    }

    /** What our tables keep of the application, where there are none. */
    Map<String, Object> applicationFlags() {
        return Map.of("projectType", PROJECT_TYPE, "item", item, "unitsByTable", String.join(",", units));
    }

    /** The way to the departments, where the case waits. */
    Map<String, Step> toTheDepartments(Date timers) {
        return Map.of(
                CHECK,
                new Step(
                        WINDOW,
                        Map.of("decision", "accept"),
                        Map.of("checkDecision", "accept", "caseYellowAt", timers, "caseRedAt", timers)));
    }

    /** @param timers when the timers are due where our calendar does not say so */
    Map<String, Step> steps(LocalDate today, Date timers) {
        return Map.of(
                CHECK,
                toTheDepartments(timers).get(CHECK),
                OPINION,
                new Step("", Map.of("decision", "agree", "opinion", "符合规定"), Map.of("procedureNeeded", false)),
                CONSOLIDATE,
                new Step(CENTRE, Map.of("decision", "decide", "summary", "各单位一致同意"), Map.of("consolidation", "decide")),
                SIGN,
                new Step(units.get(0) + "-head", Map.of("decision", "grant", "text", "准予建设"), Map.of("granted", true)),
                DELIVER,
                new Step(
                        WINDOW,
                        Map.of("method", "in-person", "deliveredOn", today.toString(), "receiver", "联系人甲"),
                        Map.of()));
    }
}
