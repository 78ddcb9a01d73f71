package org.lianxi.approval.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxi.approval.application.Approvals;
import org.lianxi.approval.application.CaseClock;
import org.lianxi.approval.application.DecisionTables;
import org.lianxi.approval.application.ReadApprovals;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.document.CaseFile;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.lianxi.kernel.Markdown;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/** What the forms of {@code processes/joint-approval*.bpmn} may show of the application and its clock. */
@Component
class ApprovalFacts implements CaseFacts {

    private final Approvals approvals;
    private final CaseClock caseClock;
    private final DecisionTables tables;
    private final CaseFile caseFile;
    private final Units units;

    ApprovalFacts(Approvals approvals, CaseClock caseClock, DecisionTables tables, CaseFile caseFile, Units units) {
        this.approvals = approvals;
        this.caseClock = caseClock;
        this.tables = tables;
        this.caseFile = caseFile;
        this.units = units;
    }

    @Override
    public Set<String> processes() {
        return Set.copyOf(ApprovalProcess.PROCESSES);
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        facts.put("caseNumber", form -> form.caseNumber().value());
        facts.put("application", of(ApprovalFacts::application));
        facts.put("materialRows", of(ApprovalFacts::materials));
        facts.put("supplementText", of(ApprovalFacts::supplement));
        facts.put("clock", form -> new Markdown(clock(form)));
        facts.put("decisionText", of(ApprovalFacts::decision));
        facts.put("record", form -> new Markdown(caseFile.asText(form.caseNumber())));
        // What fields offer.
        facts.put("unitOptions", form -> units.options(units.all()));
        facts.put("projectTypeOptions", form -> options(tables.projectTypes()));
        facts.put("itemOptions", form -> options(tables.items()));
        return facts;
    }

    private Function<OpenForm, @Nullable Object> of(Function<ApprovalCase, @Nullable Object> fact) {
        return form -> fact.apply(approvals.get(form.caseNumber()));
    }

    private static Markdown application(ApprovalCase approval) {
        var application = approval.application();
        var applicant = application.applicant();
        return new Markdown("**申请人：** %s（%s）\n\n**项目：** %s（%s）\n\n**审批事项：** %s\n\n**项目概况：** %s"
                .formatted(
                        Markdown.escape(applicant.name()),
                        applicant.kind().title(),
                        Markdown.escape(application.projectName()),
                        Markdown.escape(application.projectType()),
                        Markdown.escape(String.join("、", application.items())),
                        Markdown.escape(application.summary().isEmpty() ? "无" : application.summary())));
    }

    private static List<Map<String, Object>> materials(ApprovalCase approval) {
        return approval.application().materials().stream()
                .map(material ->
                        Map.<String, Object>of("name", material.name(), "state", material.provided() ? "已提交" : "未提交"))
                .toList();
    }

    private static @Nullable String supplement(ApprovalCase approval) {
        return approval.supplement()
                .map(asked -> "%s 已一次性告知补正：%s。%s"
                        .formatted(
                                asked.askedOn(),
                                Typed.withoutStop(asked.missingText()),
                                asked.receivedOn()
                                        .map(on -> "%s 收到：%s".formatted(on, asked.received()))
                                        .orElse("尚未收到。")))
                .orElse(null);
    }

    private static @Nullable String decision(ApprovalCase approval) {
        return approval.decision()
                .map(decision -> "%s，%s %s签发。%s%s"
                        .formatted(
                                decision.verdict().title(),
                                decision.on(),
                                decision.signedBy(),
                                decision.text(),
                                decision.conditions().isBlank() ? "" : "\n条件：" + decision.conditions()))
                .orElse(null);
    }

    private String clock(OpenForm form) {
        return caseClock
                .find(form.caseNumber(), ReadApprovals.CASE_CLOCK)
                .map(ClockText::of)
                .orElse("尚未受理，审批期限未开始计算。");
    }

    private static List<Map<String, String>> options(List<String> values) {
        return values.stream()
                .map(value -> Map.of("label", value, "value", value))
                .toList();
    }
}
