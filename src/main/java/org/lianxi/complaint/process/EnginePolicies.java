package org.lianxi.complaint.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.lianxi.calendar.Term;
import org.lianxi.complaint.application.Policies;
import org.lianxi.complaint.application.Policy;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.kernel.OncePerTransaction;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Unit;
import org.lianxi.organization.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link Policies} as they are deployed in the engine. */
@Component
class EnginePolicies implements Policies {

    private static final String POLICY = "complaint-policy";

    private final DecisionService decisions;
    private final Units units;
    private final WithoutAuthorization withoutAuthorization;
    private final OncePerTransaction<String, Policy> asked = new OncePerTransaction<>();

    /** The engine comes late: it is built with the beans that its models name. */
    EnginePolicies(@Lazy DecisionService decisions, Units units, WithoutAuthorization withoutAuthorization) {
        this.decisions = decisions;
        this.units = units;
        this.withoutAuthorization = withoutAuthorization;
    }

    @Override
    public Policy of(Complaint complaint) {
        var source = complaint.origin().source().title();
        var kind = complaint.origin().kind().title();
        return asked.get(source + kind, () -> policy(source, kind));
    }

    private Policy policy(String source, String kind) {
        var row = withoutAuthorization.get(() -> decisions
                .evaluateDecisionByKey(POLICY)
                .variables(Variables.fromMap(Map.of("source", source, "kind", kind)))
                .evaluate()
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "complaint.no-policy", "决策表“投诉办理政策”没有适用于“%s”的“%s”的规则，请流程分析员补充后再办理。".formatted(source, kind))));
        return new Policy(
                Term.parse(text(row, "acceptanceTerm")),
                Term.parse(text(row, "term")),
                number(row, "extensionDays"),
                number(row, "yellowDays"),
                unit(text(row, "unit")),
                Boolean.TRUE.equals(row.get("legalReview")),
                Term.parse(text(row, "ratingTerm")),
                number(row, "retentionYears"),
                text(row, "ground"));
    }

    private UnitCode unit(String name) {
        return units.all().stream()
                .filter(unit -> unit.name().equals(name))
                .map(Unit::code)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "complaint.unit-in-table-unknown", "决策表“投诉办理政策”写的单位“%s”不在组织文件中，请流程分析员更正后再办理。".formatted(name)));
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column)).strip();
    }

    private static int number(Map<String, Object> row, String column) {
        return (int) Double.parseDouble(text(row, column));
    }
}
