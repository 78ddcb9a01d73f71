package org.lianxi.approval.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxi.approval.domain.Acceptance;
import org.lianxi.approval.domain.Applicant;
import org.lianxi.approval.domain.ApplicantKind;
import org.lianxi.approval.domain.Application;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.CaseState;
import org.lianxi.approval.domain.Decision;
import org.lianxi.approval.domain.Delivery;
import org.lianxi.approval.domain.DeliveryMethod;
import org.lianxi.approval.domain.Material;
import org.lianxi.approval.domain.Source;
import org.lianxi.approval.domain.Supplement;
import org.lianxi.approval.domain.Verdict;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.UnitCode;

/** One row of {@code approval_case}, before its items, materials and missing materials are read. */
final class Row {

    private final ApprovalCase bare;
    private final Applicant applicant;
    private final String projectName;
    private final String projectType;
    private final String summary;
    private final @Nullable LocalDateTime publishedAt;

    Row(ResultSet row) throws SQLException {
        this.applicant = new Applicant(
                Choice.of(ApplicantKind.class, row.getString("applicant_kind"), "申请人类别"),
                row.getString("applicant_name"),
                row.getString("applicant_identity"),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getString("contact_address"));
        this.projectName = row.getString("project_name");
        this.projectType = row.getString("project_type");
        this.summary = row.getString("summary");
        this.publishedAt = row.getObject("published_at", LocalDateTime.class);
        this.bare = new ApprovalCase(
                new CaseNumber(row.getString("case_number")),
                application(List.of("-"), List.of()),
                Source.valueOf(row.getString("source")),
                row.getObject("registered_at", LocalDateTime.class),
                row.getString("registered_by"),
                row.getObject("received_on", LocalDate.class),
                CaseState.valueOf(row.getString("state")),
                supplement(row),
                acceptance(row),
                Optional.ofNullable(row.getString("lead_unit")).map(UnitCode::new),
                row.getInt("units"),
                decision(row),
                delivery(row),
                row.getString("end_reason"),
                row.getInt("version"));
    }

    CaseNumber number() {
        return bare.number();
    }

    /** Only then is there a list of what was missing. */
    boolean hasSupplement() {
        return bare.supplement().isPresent();
    }

    Optional<LocalDateTime> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    ApprovalCase approval(List<String> items, List<Material> materials, List<String> missing) {
        return new ApprovalCase(
                bare.number(),
                application(items, materials),
                bare.source(),
                bare.registeredAt(),
                bare.registeredBy(),
                bare.receivedOn(),
                bare.state(),
                bare.supplement()
                        .map(asked -> new Supplement(missing, asked.askedOn(), asked.received(), asked.receivedOn())),
                bare.acceptance(),
                bare.leadUnit(),
                bare.units(),
                bare.decision(),
                bare.delivery(),
                bare.endReason(),
                bare.version());
    }

    private Application application(List<String> items, List<Material> materials) {
        return new Application(applicant, projectName, projectType, items, summary, materials);
    }

    private static Optional<Supplement> supplement(ResultSet row) throws SQLException {
        var askedOn = row.getObject("supplement_asked_on", LocalDate.class);
        return askedOn == null
                ? Optional.empty()
                : Optional.of(new Supplement(
                        List.of(),
                        askedOn,
                        row.getString("supplement_received"),
                        Optional.ofNullable(row.getObject("supplement_received_on", LocalDate.class))));
    }

    private static Optional<Acceptance> acceptance(ResultSet row) throws SQLException {
        var on = row.getObject("accepted_on", LocalDate.class);
        return on == null ? Optional.empty() : Optional.of(new Acceptance(on, row.getBoolean("deemed_accepted")));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return verdict == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        Choice.of(Verdict.class, verdict, "审批决定"),
                        row.getString("decision_text"),
                        row.getString("decision_conditions"),
                        row.getString("decision_ground"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("signed_by")));
    }

    private static Optional<Delivery> delivery(ResultSet row) throws SQLException {
        var method = row.getString("delivery_method");
        return method == null
                ? Optional.empty()
                : Optional.of(new Delivery(
                        Choice.of(DeliveryMethod.class, method, "送达方式"),
                        row.getObject("delivered_on", LocalDate.class),
                        row.getString("delivery_receiver")));
    }
}
