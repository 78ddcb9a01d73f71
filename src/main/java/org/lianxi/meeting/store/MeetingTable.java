package org.lianxi.meeting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.meeting.application.Meetings;
import org.lianxi.meeting.domain.Chair;
import org.lianxi.meeting.domain.Item;
import org.lianxi.meeting.domain.Mandate;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meeting} and {@code meeting_item}. */
@Repository
class MeetingTable implements Meetings {

    private static final String LINE = "\n";

    private final JdbcClient jdbc;

    MeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Meeting meeting) {
        jdbc.sql("""
                        insert into meeting (case_number, revision, origin, purpose, called_by, called_at, state,
                                             notice_number, notice_version, change_reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        meeting.number().value(),
                        meeting.revision(),
                        meeting.origin().name(),
                        meeting.purpose(),
                        meeting.calledBy(),
                        meeting.calledAt(),
                        meeting.state().name(),
                        meeting.noticeNumber(),
                        meeting.noticeVersion(),
                        meeting.changeReason())
                .update();
    }

    @Override
    public Optional<Meeting> find(CaseNumber number) {
        return jdbc.sql("select * from meeting where case_number = ?")
                .param(number.value())
                .query((row, index) -> meeting(row))
                .optional();
    }

    @Override
    public void save(Meeting meeting) {
        var plan = meeting.agreedPlan();
        var mandate = meeting.mandate();
        var written = jdbc.sql("""
                        update meeting
                           set revision = revision + 1, state = :state, meeting_at = :meetingAt, place = :place,
                               chair = :chair, receipt_deadline = :receiptDeadline, contact = :contact,
                               observers = :observers, mandate_by = :mandateBy, mandate_at = :mandateAt,
                               mandate_text = :mandateText, notice_number = :noticeNumber,
                               notice_version = :noticeVersion, change_reason = :changeReason
                         where case_number = :number and revision = :revision""")
                .param("state", meeting.state().name())
                .param("meetingAt", plan.map(Plan::meetingAt).orElse(null))
                .param("place", plan.map(Plan::place).orElse(null))
                .param("chair", plan.map(Plan::chair).map(Enum::name).orElse(null))
                .param("receiptDeadline", plan.map(Plan::receiptDeadline).orElse(null))
                .param("contact", plan.map(Plan::contact).orElse(null))
                .param(
                        "observers",
                        plan.map(p -> String.join(LINE, p.observers())).orElse(null))
                .param("mandateBy", mandate.map(Mandate::givenBy).orElse(null))
                .param("mandateAt", mandate.map(Mandate::givenAt).orElse(null))
                .param("mandateText", mandate.map(Mandate::text).orElse(null))
                .param("noticeNumber", meeting.noticeNumber())
                .param("noticeVersion", meeting.noticeVersion())
                .param("changeReason", meeting.changeReason())
                .param("number", meeting.number().value())
                .param("revision", meeting.revision())
                .update();
        if (written == 0) {
            throw new Refusal(
                    "meeting.changed-meanwhile", "会议 %s 刚刚被他人修改，您的操作没有生效，请刷新后重试。".formatted(meeting.number()));
        }
    }

    @Override
    public void saveWithAgenda(Meeting meeting) {
        save(meeting);
        jdbc.sql("delete from meeting_item where case_number = ?")
                .param(meeting.number().value())
                .update();
        for (var item : meeting.plan().items()) {
            jdbc.sql("insert into meeting_item (case_number, no, topic, title, minutes) values (?, ?, ?, ?, ?)")
                    .params(
                            meeting.number().value(),
                            item.no(),
                            item.topic().map(CaseNumber::value).orElse(null),
                            item.title(),
                            item.minutes())
                    .update();
        }
    }

    @Override
    public List<Meeting> all() {
        return jdbc.sql("select * from meeting order by case_number desc")
                .query((row, index) -> meeting(row))
                .list();
    }

    private Meeting meeting(ResultSet row) throws SQLException {
        var number = new CaseNumber(row.getString("case_number"));
        return new Meeting(
                number,
                row.getInt("revision"),
                Meeting.Origin.valueOf(row.getString("origin")),
                row.getString("purpose"),
                row.getString("called_by"),
                row.getTimestamp("called_at").toLocalDateTime(),
                Meeting.State.valueOf(row.getString("state")),
                plan(number, row),
                mandate(row),
                row.getString("notice_number"),
                row.getInt("notice_version"),
                row.getString("change_reason"));
    }

    private Optional<Plan> plan(CaseNumber number, ResultSet row) throws SQLException {
        if (row.getTimestamp("meeting_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                row.getTimestamp("meeting_at").toLocalDateTime(),
                row.getString("place"),
                Chair.valueOf(row.getString("chair")),
                items(number),
                lines(row.getString("observers")),
                row.getTimestamp("receipt_deadline").toLocalDateTime(),
                row.getString("contact")));
    }

    private List<Item> items(CaseNumber number) {
        return jdbc.sql("select no, topic, title, minutes from meeting_item where case_number = ? order by no")
                .param(number.value())
                .query((row, index) -> new Item(
                        row.getInt("no"),
                        Optional.ofNullable(row.getString("topic")).map(CaseNumber::new),
                        row.getString("title"),
                        row.getInt("minutes")))
                .list();
    }

    private static Optional<Mandate> mandate(ResultSet row) throws SQLException {
        var givenBy = row.getString("mandate_by");
        return givenBy == null
                ? Optional.empty()
                : Optional.of(new Mandate(
                        givenBy, row.getTimestamp("mandate_at").toLocalDateTime(), row.getString("mandate_text")));
    }

    static List<String> lines(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(LINE, -1));
    }
}
