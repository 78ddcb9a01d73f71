package org.lianxi.meeting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.Notices;
import org.lianxi.meeting.domain.Plan;
import org.lianxi.meeting.domain.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meeting_notice}, {@code meeting_receipt} and {@code meeting_receipt_opinion}. */
@Repository
class NoticeTables implements Notices {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    NoticeTables(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(CaseNumber meeting, int version, Plan plan, LocalDateTime issuedAt) {
        jdbc.sql("insert into meeting_notice (case_number, version, plan, issued_at) values (?, ?, ?, ?)")
                .params(meeting.value(), version, written(plan), issuedAt)
                .update();
    }

    @Override
    public Optional<Plan> find(CaseNumber meeting, int version) {
        return jdbc.sql("select plan from meeting_notice where case_number = ? and version = ?")
                .params(meeting.value(), version)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    @Override
    public void addReceipt(
            CaseNumber meeting, int version, Receipt receipt, String answeredBy, LocalDateTime answeredAt) {
        jdbc.sql("""
                        insert into meeting_receipt (case_number, notice_version, unit, answer, who, post, ground,
                                                     answered_by, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        meeting.value(),
                        version,
                        receipt.unit().value(),
                        receipt.answer().name(),
                        receipt.who(),
                        receipt.post(),
                        receipt.ground(),
                        answeredBy,
                        answeredAt)
                .update();
        receipt.opinions().forEach((itemNo, opinion) -> jdbc.sql("""
                                insert into meeting_receipt_opinion (case_number, notice_version, unit, item_no, opinion)
                                values (?, ?, ?, ?, ?)""")
                .params(meeting.value(), version, receipt.unit().value(), itemNo, opinion)
                .update());
    }

    @Override
    public Optional<GivenReceipt> receiptOf(CaseNumber meeting, int version, UnitCode unit) {
        return receipts(meeting, version).stream()
                .filter(given -> given.receipt().unit().equals(unit))
                .findFirst();
    }

    @Override
    public List<GivenReceipt> receipts(CaseNumber meeting, int version) {
        var opinions = opinions(meeting, version);
        return jdbc.sql("""
                        select * from meeting_receipt where case_number = ? and notice_version = ?
                         order by answered_at, unit""")
                .params(meeting.value(), version)
                .query((row, index) -> receipt(row, opinions))
                .list();
    }

    private Map<UnitCode, Map<Integer, String>> opinions(CaseNumber meeting, int version) {
        var byUnit = new HashMap<UnitCode, Map<Integer, String>>();
        jdbc.sql("""
                        select unit, item_no, opinion from meeting_receipt_opinion
                         where case_number = ? and notice_version = ?""").params(meeting.value(), version).query(row -> {
            byUnit.computeIfAbsent(new UnitCode(row.getString("unit")), unit -> new HashMap<>())
                    .put(row.getInt("item_no"), row.getString("opinion"));
        });
        return byUnit;
    }

    private static GivenReceipt receipt(ResultSet row, Map<UnitCode, Map<Integer, String>> opinions)
            throws SQLException {
        var unit = new UnitCode(row.getString("unit"));
        return new GivenReceipt(
                new Receipt(
                        unit,
                        Receipt.Answer.valueOf(row.getString("answer")),
                        row.getString("who"),
                        row.getString("post"),
                        row.getString("ground"),
                        opinions.getOrDefault(unit, Map.of())),
                row.getString("answered_by"),
                row.getTimestamp("answered_at").toLocalDateTime());
    }

    private String written(Plan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A meeting's plan cannot be written as JSON", unwritable);
        }
    }

    private Plan read(String plan) {
        try {
            return json.readValue(plan, Plan.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored meeting plan is not readable", unreadable);
        }
    }
}
