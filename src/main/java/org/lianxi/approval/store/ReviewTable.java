package org.lianxi.approval.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.approval.application.Reviews;
import org.lianxi.approval.domain.Opinion;
import org.lianxi.approval.domain.OpinionKind;
import org.lianxi.approval.domain.Review;
import org.lianxi.approval.domain.ReviewState;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Reviews} in a table. */
@Repository
class ReviewTable implements Reviews {

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Review asked) {
        jdbc.sql("""
                        insert into approval_review (case_number, unit, round, place, lead_unit, days, reason, state,
                            superseded, person, post, asked_at)
                        values (:number, :unit, :round,
                            (select count(*) from approval_review where case_number = :number),
                            :lead, :days, :reason, :state, :superseded, '', '', :askedAt)
                        """)
                .param("number", asked.caseNumber().value())
                .param("unit", asked.unit().value())
                .param("round", asked.round())
                .param("lead", asked.lead())
                .param("days", asked.days())
                .param("reason", asked.reason())
                .param("state", asked.state().name())
                .param("superseded", asked.superseded())
                .param("askedAt", asked.askedAt())
                .update();
    }

    @Override
    public void save(Review changed) {
        var opinion = changed.opinion();
        jdbc.sql("""
                        update approval_review set reason = :reason, state = :state, superseded = :superseded,
                            opinion = :opinion, opinion_text = :text, opinion_conditions = :conditions,
                            opinion_law = :law, person = :person, post = :post, ended_at = :endedAt
                        where case_number = :number and unit = :unit and round = :round
                        """)
                .param("reason", changed.reason())
                .param("state", changed.state().name())
                .param("superseded", changed.superseded())
                .param("opinion", opinion.map(given -> given.kind().value()).orElse(null))
                .param("text", opinion.map(Opinion::text).orElse(null))
                .param("conditions", opinion.map(Opinion::conditions).orElse(null))
                .param("law", opinion.map(Opinion::law).orElse(null))
                .param("person", changed.person())
                .param("post", changed.post())
                .param("endedAt", changed.endedAt().orElse(null))
                .param("number", changed.caseNumber().value())
                .param("unit", changed.unit().value())
                .param("round", changed.round())
                .update();
    }

    @Override
    public List<Review> of(CaseNumber number) {
        return of(List.of(number));
    }

    @Override
    public List<Review> of(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select * from approval_review where case_number in (:numbers)
                        order by case_number, case when lead_unit then 0 else 1 end, place
                        """)
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(ReviewTable::review)
                .list();
    }

    @Override
    public Review current(CaseNumber number, UnitCode unit) {
        return of(number).stream()
                .filter(review -> review.unit().equals(unit))
                .reduce((earlier, later) -> later.round() > earlier.round() ? later : earlier)
                .orElseThrow(() -> new Refusal(
                        "approval.unit-not-asked", "案件 %s 没有送该单位会签，不能提交。如认为涉及本单位，请与政务服务中心联系。".formatted(number)));
    }

    private static Review review(ResultSet row, int index) throws SQLException {
        var kind = row.getString("opinion");
        return new Review(
                new CaseNumber(row.getString("case_number")),
                new UnitCode(row.getString("unit")),
                row.getInt("round"),
                row.getBoolean("lead_unit"),
                row.getInt("days"),
                row.getString("reason"),
                ReviewState.valueOf(row.getString("state")),
                row.getBoolean("superseded"),
                kind == null
                        ? Optional.empty()
                        : Optional.of(new Opinion(
                                Choice.of(OpinionKind.class, kind, "会签意见"),
                                row.getString("opinion_text"),
                                row.getString("opinion_conditions"),
                                row.getString("opinion_law"))),
                row.getString("person"),
                row.getString("post"),
                row.getObject("asked_at", LocalDateTime.class),
                Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class)));
    }
}
