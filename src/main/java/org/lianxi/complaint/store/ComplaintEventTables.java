package org.lianxi.complaint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.complaint.application.ComplaintEvents;
import org.lianxi.complaint.domain.DataRequest;
import org.lianxi.complaint.domain.Evidence;
import org.lianxi.complaint.domain.Extension;
import org.lianxi.complaint.domain.Trigger;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link ComplaintEvents} in tables. */
@Repository
class ComplaintEventTables implements ComplaintEvents {

    private final JdbcClient jdbc;

    ComplaintEventTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CaseNumber number, Extension requested) {
        jdbc.sql("""
                        insert into complaint_extension (case_number, round, days, requested_by, requested_at, decided_by)
                        values (:number, :round, :days, :by, :at, '')
                        """)
                .param("number", number.value())
                .param("round", requested.round())
                .param("days", requested.days())
                .param("by", requested.requestedBy())
                .param("at", requested.requestedAt())
                .update();
    }

    @Override
    public void save(CaseNumber number, Extension ruled) {
        jdbc.sql("""
                        update complaint_extension set granted = :granted, decided_by = :by
                        where case_number = :number and round = :round
                        """)
                .param("granted", ruled.granted().orElse(null))
                .param("by", ruled.decidedBy())
                .param("number", number.value())
                .param("round", ruled.round())
                .update();
    }

    @Override
    public List<Extension> extensions(CaseNumber number) {
        return jdbc.sql("select * from complaint_extension where case_number = :number order by round")
                .param("number", number.value())
                .query((row, index) -> new Extension(
                        row.getInt("round"),
                        row.getInt("days"),
                        row.getString("requested_by"),
                        row.getObject("requested_at", LocalDateTime.class),
                        Optional.ofNullable(row.getObject("granted", Boolean.class)),
                        row.getString("decided_by")))
                .list();
    }

    @Override
    public void add(Evidence evidence) {
        var known = jdbc.sql(
                        "select count(*) from complaint_evidence where case_number = :number and trigger_kind = :trigger")
                .param("number", evidence.complaint().value())
                .param("trigger", evidence.trigger().name())
                .query(Integer.class)
                .single();
        if (known > 0) {
            return;
        }
        jdbc.sql("""
                        insert into complaint_evidence (case_number, trigger_kind, unit, found_at, state)
                        values (:number, :trigger, :unit, :at, :state)
                        """)
                .param("number", evidence.complaint().value())
                .param("trigger", evidence.trigger().name())
                .param("unit", evidence.unit().value())
                .param("at", evidence.at())
                .param("state", evidence.state().name())
                .update();
    }

    @Override
    public void save(Evidence ruled) {
        jdbc.sql("""
                        update complaint_evidence set state = :state
                        where case_number = :number and trigger_kind = :trigger
                        """)
                .param("state", ruled.state().name())
                .param("number", ruled.complaint().value())
                .param("trigger", ruled.trigger().name())
                .update();
    }

    @Override
    public List<Evidence> evidence() {
        return jdbc.sql("select * from complaint_evidence order by found_at desc, case_number desc")
                .query((row, index) -> new Evidence(
                        new CaseNumber(row.getString("case_number")),
                        Trigger.valueOf(row.getString("trigger_kind")),
                        new UnitCode(row.getString("unit")),
                        row.getObject("found_at", LocalDateTime.class),
                        Evidence.State.valueOf(row.getString("state"))))
                .list();
    }

    @Override
    public void ask(CaseNumber number, DataRequest.Wish wish, LocalDateTime at) {
        jdbc.sql("""
                        insert into complaint_data_request (case_number, wish, asked_at, reply)
                        values (:number, :wish, :at, '')
                        """)
                .param("number", number.value())
                .param("wish", wish.name())
                .param("at", at)
                .update();
    }

    @Override
    public void decide(long id, boolean granted, String reply, LocalDateTime at) {
        jdbc.sql("""
                        update complaint_data_request set granted = :granted, reply = :reply, decided_at = :at
                        where id = :id and granted is null
                        """)
                .param("granted", granted)
                .param("reply", reply)
                .param("at", at)
                .param("id", id)
                .update();
    }

    @Override
    public List<DataRequest> dataRequests(CaseNumber number) {
        return jdbc.sql("select * from complaint_data_request where case_number = :number order by id")
                .param("number", number.value())
                .query(ComplaintEventTables::dataRequest)
                .list();
    }

    @Override
    public List<DataRequest> openDataRequests() {
        return jdbc.sql("select * from complaint_data_request where granted is null order by id")
                .query(ComplaintEventTables::dataRequest)
                .list();
    }

    private static DataRequest dataRequest(ResultSet row, int index) throws SQLException {
        return new DataRequest(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                DataRequest.Wish.valueOf(row.getString("wish")),
                row.getObject("asked_at", LocalDateTime.class),
                Optional.ofNullable(row.getObject("granted", Boolean.class)),
                row.getString("reply"),
                Optional.ofNullable(row.getObject("decided_at", LocalDateTime.class)));
    }
}
