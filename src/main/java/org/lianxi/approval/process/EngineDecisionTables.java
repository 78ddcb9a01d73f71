package org.lianxi.approval.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Input;
import org.lianxi.approval.application.DecisionTables;
import org.lianxi.approval.domain.Limits;
import org.lianxi.approval.domain.Reviewer;
import org.lianxi.calendar.Term;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.kernel.OncePerTransaction;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Unit;
import org.lianxi.organization.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link DecisionTables} as they are deployed in the engine. */
@Component
class EngineDecisionTables implements DecisionTables {

    private static final String DEPARTMENTS = "joint-approval-departments";
    private static final String LIMITS = "joint-approval-limits";
    private static final String GOVERNMENT = "本级人民政府负责人";
    private static final String DECIDE_WITHOUT = "超时默认";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Units units;
    private final WithoutAuthorization withoutAuthorization;
    private final OncePerTransaction<Object, List<Map<String, Object>>> evaluated = new OncePerTransaction<>();

    /** The engine comes late: it is built with the beans that its models name. */
    EngineDecisionTables(
            @Lazy DecisionService decisions,
            @Lazy RepositoryService repository,
            Units units,
            WithoutAuthorization withoutAuthorization) {
        this.decisions = decisions;
        this.repository = repository;
        this.units = units;
        this.withoutAuthorization = withoutAuthorization;
    }

    @Override
    public List<String> projectTypes() {
        return allowed("projectType");
    }

    @Override
    public List<String> items() {
        return allowed("item");
    }

    @Override
    public List<Reviewer> reviewers(String projectType, List<String> items) {
        var found = new LinkedHashMap<UnitCode, Reviewer>();
        var first = true;
        for (var item : items) {
            for (var row : rows(DEPARTMENTS, Map.of("projectType", projectType, "item", item))) {
                var unit = unit(text(row, "unit"));
                var reviewer = new Reviewer(unit, first && Boolean.TRUE.equals(row.get("lead")), days(row, "term"));
                // A department that several items need takes as long as the longest of them.
                found.merge(unit, reviewer, EngineDecisionTables::longest);
            }
            first = first && found.values().stream().noneMatch(Reviewer::lead);
        }
        var reviewers = new ArrayList<>(found.values());
        if (!reviewers.isEmpty() && reviewers.stream().noneMatch(Reviewer::lead)) {
            var leading = reviewers.get(0);
            reviewers.set(0, new Reviewer(leading.unit(), true, leading.days()));
        }
        return reviewers;
    }

    @Override
    public Limits limits(int departments) {
        var row = rows(LIMITS, Map.of("units", departments)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "approval.no-limit", "决策表“联合审批期限”没有适用于 %d 个会签单位的规则，请流程分析员补充后再办理。".formatted(departments)));
        return new Limits(
                days(row, "term"),
                number(row, "extension"),
                text(row, "approver").equals(GOVERNMENT),
                text(row, "ground"),
                number(row, "yellowDays"),
                number(row, "stepYellowDays"),
                text(row, "overdue").equals(DECIDE_WITHOUT),
                days(row, "deliveryTerm"));
    }

    private List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        return evaluated.get(
                List.of(decision, inputs),
                () -> withoutAuthorization.get(() -> decisions
                        .evaluateDecisionByKey(decision)
                        .variables(Variables.fromMap(inputs))
                        .evaluate()
                        .getResultList()));
    }

    /** The values that an input of the table names as allowed, in their order. */
    private List<String> allowed(String input) {
        return withoutAuthorization.get(() -> {
            var deployed = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(DEPARTMENTS)
                    .latestVersion()
                    .singleResult();
            return repository.getDmnModelInstance(deployed.getId()).getModelElementsByType(Input.class).stream()
                    .filter(each -> each.getInputExpression()
                            .getText()
                            .getTextContent()
                            .strip()
                            .equals(input))
                    .flatMap(each -> Arrays.stream(
                            each.getInputValues().getText().getTextContent().split(",")))
                    .map(value -> value.strip().replaceAll("^\"|\"$", ""))
                    .toList();
        });
    }

    private UnitCode unit(String name) {
        return units.all().stream()
                .filter(unit -> unit.name().equals(name))
                .map(Unit::code)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "approval.unit-in-table-unknown", "决策表“会签单位”写的单位“%s”不在组织文件中，请流程分析员更正后再办理。".formatted(name)));
    }

    private static Reviewer longest(Reviewer one, Reviewer other) {
        return new Reviewer(one.unit(), one.lead() || other.lead(), Math.max(one.days(), other.days()));
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column)).strip();
    }

    private static int number(Map<String, Object> row, String column) {
        return (int) Double.parseDouble(text(row, column));
    }

    private static int days(Map<String, Object> row, String column) {
        return Term.parse(text(row, column)).days();
    }
}
