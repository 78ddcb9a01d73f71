package org.lianxi.approval.store;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.lianxi.approval.application.Approvals;
import org.lianxi.approval.domain.Acceptance;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Decision;
import org.lianxi.approval.domain.Delivery;
import org.lianxi.approval.domain.Supplement;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Approvals} in tables. */
@Repository
class ApprovalTables implements Approvals {

    private static final String OPEN = "('CHECKING', 'SUPPLEMENTING', 'EXAMINING', 'DECIDED')";

    private final JdbcClient jdbc;
    private final CaseLists lists;

    ApprovalTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lists = new CaseLists(jdbc);
    }

    @Override
    public void add(ApprovalCase received) {
        var application = received.application();
        var applicant = application.applicant();
        jdbc.sql("""
                        insert into approval_case (case_number, source, registered_at, registered_by, received_on,
                            applicant_kind, applicant_name, applicant_identity, contact_name, contact_phone,
                            contact_address, project_name, project_type, summary, state, units, end_reason, version)
                        values (:number, :source, :registeredAt, :registeredBy, :receivedOn, :kind, :name, :identity,
                            :contactName, :phone, :address, :project, :type, :summary, :state, 0, '', 0)
                        """)
                .param("number", received.number().value())
                .param("source", received.source().name())
                .param("registeredAt", received.registeredAt())
                .param("registeredBy", received.registeredBy())
                .param("receivedOn", received.receivedOn())
                .param("kind", applicant.kind().value())
                .param("name", applicant.name())
                .param("identity", applicant.identity())
                .param("contactName", applicant.contactName())
                .param("phone", applicant.phone())
                .param("address", applicant.address())
                .param("project", application.projectName())
                .param("type", application.projectType())
                .param("summary", application.summary())
                .param("state", received.state().name())
                .update();
        lists.add(received.number(), application);
    }

    @Override
    public void addSent(String sender, String key, String fingerprint, CaseNumber number) {
        jdbc.sql("""
                        insert into approval_sent (sender, request_key, fingerprint, case_number)
                        values (:sender, :key, :fingerprint, :number)
                        """)
                .param("sender", sender)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("number", number.value())
                .update();
    }

    @Override
    public Optional<Sent> sent(String sender, String key) {
        return jdbc.sql("""
                        select case_number, fingerprint from approval_sent
                        where sender = :sender and request_key = :key
                        """)
                .param("sender", sender)
                .param("key", key)
                .query((row, index) ->
                        new Sent(new CaseNumber(row.getString("case_number")), row.getString("fingerprint")))
                .optional();
    }

    @Override
    public Optional<ApprovalCase> find(CaseNumber number) {
        return read("select * from approval_case where case_number = :number", number);
    }

    @Override
    public ApprovalCase get(CaseNumber number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    @Override
    public ApprovalCase lock(CaseNumber number) {
        return read("select * from approval_case where case_number = :number for update", number)
                .orElseThrow(() -> unknown(number));
    }

    @Override
    public void save(ApprovalCase changed) {
        var updated = jdbc.sql("""
                        update approval_case set received_on = :receivedOn, state = :state,
                            supplement_asked_on = :askedOn, supplement_received = :received,
                            supplement_received_on = :suppliedOn, accepted_on = :acceptedOn, deemed_accepted = :deemed,
                            lead_unit = :lead, units = :units, verdict = :verdict, decision_text = :text,
                            decision_conditions = :conditions, decision_ground = :ground, decided_on = :decidedOn,
                            signed_by = :signedBy, delivery_method = :method, delivered_on = :deliveredOn,
                            delivery_receiver = :receiver, end_reason = :endReason, version = version + 1
                        where case_number = :number and version = :version
                        """)
                .param("receivedOn", changed.receivedOn())
                .param("state", changed.state().name())
                .param("askedOn", changed.supplement().map(Supplement::askedOn).orElse(null))
                .param(
                        "received",
                        changed.supplement().map(Supplement::received).orElse(null))
                .param(
                        "suppliedOn",
                        changed.supplement().flatMap(Supplement::receivedOn).orElse(null))
                .param("acceptedOn", changed.acceptance().map(Acceptance::on).orElse(null))
                .param("deemed", changed.acceptance().map(Acceptance::deemed).orElse(null))
                .param("lead", changed.leadUnit().map(UnitCode::value).orElse(null))
                .param("units", changed.units())
                .param(
                        "verdict",
                        changed.decision()
                                .map(decision -> decision.verdict().value())
                                .orElse(null))
                .param("text", changed.decision().map(Decision::text).orElse(null))
                .param(
                        "conditions",
                        changed.decision().map(Decision::conditions).orElse(null))
                .param("ground", changed.decision().map(Decision::ground).orElse(null))
                .param("decidedOn", changed.decision().map(Decision::on).orElse(null))
                .param("signedBy", changed.decision().map(Decision::signedBy).orElse(null))
                .param(
                        "method",
                        changed.delivery()
                                .map(delivery -> delivery.method().value())
                                .orElse(null))
                .param("deliveredOn", changed.delivery().map(Delivery::on).orElse(null))
                .param("receiver", changed.delivery().map(Delivery::receiver).orElse(null))
                .param("endReason", changed.endReason())
                .param("number", changed.number().value())
                .param("version", changed.version())
                .update();
        if (updated == 0) {
            throw new Refusal(
                    "approval.changed-meanwhile",
                    "案件 %s 刚刚被另一位同事更改，您提交的内容没有保存。请刷新页面查看最新情况后再提交。".formatted(changed.number()));
        }
        changed.supplement().ifPresent(supplement -> lists.keepMissing(changed.number(), supplement.missing()));
    }

    @Override
    public List<ApprovalCase> list(Optional<Collection<UnitCode>> units, Slice slice) {
        if (units.isPresent() && units.get().isEmpty()) {
            return List.of();
        }
        var which = slice.closed() ? "c.state not in " + OPEN : "c.state in " + OPEN;
        var own = units.isEmpty()
                ? ""
                : " and exists (select 1 from approval_review r where r.case_number = c.case_number and r.unit in (:units))";
        var statement = jdbc.sql(
                        "select c.* from approval_case c where " + which + own
                                + " order by c.registered_at desc, c.case_number desc offset :from rows fetch next :most rows only")
                .param("from", slice.from())
                .param("most", slice.most());
        units.ifPresent(codes ->
                statement.param("units", codes.stream().map(UnitCode::value).toList()));
        return whole(statement.query((row, index) -> new Row(row)).list());
    }

    @Override
    public List<Published> published(int from, int most) {
        var rows = jdbc.sql("""
                        select * from approval_case where published_at is not null
                        order by published_at desc, case_number desc offset :from rows fetch next :most rows only
                        """)
                .param("from", from)
                .param("most", most)
                .query((row, index) -> new Row(row))
                .list();
        var at = new HashMap<CaseNumber, LocalDateTime>();
        rows.forEach(row -> row.publishedAt().ifPresent(time -> at.put(row.number(), time)));
        return whole(rows).stream()
                .map(approval -> new Published(approval, at.getOrDefault(approval.number(), approval.registeredAt())))
                .toList();
    }

    @Override
    public void publish(CaseNumber number, LocalDateTime at) {
        jdbc.sql("update approval_case set published_at = :at where case_number = :number and published_at is null")
                .param("at", at)
                .param("number", number.value())
                .update();
    }

    private Optional<ApprovalCase> read(String sql, CaseNumber number) {
        var rows = jdbc.sql(sql)
                .param("number", number.value())
                .query((row, index) -> new Row(row))
                .list();
        return whole(rows).stream().findFirst();
    }

    private List<ApprovalCase> whole(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var numbers = rows.stream().map(row -> row.number().value()).toList();
        var items = lists.items(numbers);
        var materials = lists.materials(numbers);
        var missing = lists.missing(rows.stream()
                .filter(Row::hasSupplement)
                .map(row -> row.number().value())
                .toList());
        return rows.stream()
                .map(row -> row.approval(
                        items.getOrDefault(row.number().value(), List.of()),
                        materials.getOrDefault(row.number().value(), List.of()),
                        missing.getOrDefault(row.number().value(), List.of())))
                .toList();
    }

    private static Refusal unknown(CaseNumber number) {
        return new Refusal("approval.unknown", "没有案件 %s，请核对案号后再试。".formatted(number));
    }
}
