package org.lianxi.approval.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lianxi.approval.ConferenceWanted;
import org.lianxi.approval.application.TopicDrafts;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link TopicDrafts} in a table; a draft that is sent back to coordination stays on record. */
@Repository
class TopicDraftTable implements TopicDrafts {

    private final JdbcClient jdbc;

    TopicDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(CaseNumber number, int coordination, ConferenceWanted wanted) {
        jdbc.sql("delete from approval_topic_draft where case_number = :number and coordination = :coordination")
                .param("number", number.value())
                .param("coordination", coordination)
                .update();
        jdbc.sql("""
                        insert into approval_topic_draft (case_number, coordination, person, title, urgency, background,
                            proposal, legal_basis, units)
                        values (:number, :coordination, :person, :title, :urgency, :background, :proposal, :basis,
                            :units)
                        """)
                .param("number", number.value())
                .param("coordination", coordination)
                .param("person", wanted.person())
                .param("title", wanted.title())
                .param("urgency", wanted.urgency())
                .param("background", wanted.background())
                .param("proposal", wanted.proposal())
                .param("basis", wanted.legalBasis())
                .param(
                        "units",
                        wanted.concernedUnits().stream().map(UnitCode::value).collect(Collectors.joining(",")))
                .update();
    }

    @Override
    public ConferenceWanted get(CaseNumber number, int coordination) {
        return jdbc.sql("""
                        select * from approval_topic_draft
                        where case_number = :number and coordination = :coordination
                        """)
                .param("number", number.value())
                .param("coordination", coordination)
                .query((row, index) -> new ConferenceWanted(
                        number,
                        row.getString("person"),
                        row.getString("title"),
                        row.getString("urgency"),
                        row.getString("background"),
                        row.getString("proposal"),
                        row.getString("legal_basis"),
                        units(row.getString("units"))))
                .single();
    }

    private static List<UnitCode> units(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(UnitCode::new).toList();
    }
}
