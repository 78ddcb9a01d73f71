package org.lianxi.topic.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.topic.application.TopicLine;
import org.lianxi.topic.application.Topics;
import org.lianxi.topic.domain.AskedUnit;
import org.lianxi.topic.domain.Opinion;
import org.lianxi.topic.domain.Standing;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.domain.TopicKind;
import org.lianxi.topic.domain.TopicState;
import org.lianxi.topic.domain.TopicText;
import org.lianxi.topic.domain.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Topics} in the tables {@code topic}, {@code topic_text}, {@code topic_unit} and {@code topic_opinion}. */
@Repository
class TopicTables implements Topics {

    private static final String SELECT = """
            select t.*, x.title, x.kind, x.urgency, x.background, x.proposal, x.legal_basis, x.wanted_day
            from topic t
            join topic_text x on x.case_number = t.case_number and x.revision = t.revision
            """;
    private static final String SELECT_LINE = """
            select t.case_number, t.proposed_by, t.proposed_at, t.state, t.meeting, x.title, x.kind, x.urgency
            from topic t
            join topic_text x on x.case_number = t.case_number and x.revision = t.revision
            """;
    private static final String OF_STATE = " where t.state in (:states)";
    private static final String OF_UNITS = """
             and (t.proposed_by in (:units)
                or exists (select 1 from topic_unit u
                    where u.case_number = t.case_number and u.revision = t.revision and u.unit in (:units))
                or exists (select 1 from topic_opinion o
                    where o.case_number = t.case_number and o.unit in (:units)))
            """;
    private static final String NEWEST_FIRST =
            " order by t.proposed_at desc, t.case_number desc limit :most offset :from";
    private static final String MOST_URGENT_FIRST =
            " order by case x.urgency when 'extra-urgent' then 0 when 'urgent' then 1 else 2 end,"
                    + " t.proposed_at, t.case_number";

    private final JdbcClient jdbc;

    TopicTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Topic> find(CaseNumber number) {
        return withUnits(jdbc.sql(SELECT + " where t.case_number = :number")
                        .param("number", number.value())
                        .query(TopicTables::topic)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public Topic get(CaseNumber number) {
        return find(number).orElseThrow(() -> new Refusal("topic.unknown", "没有编号为 %s 的议题，请核对编号。".formatted(number)));
    }

    @Override
    public List<Topic> waiting() {
        return withUnits(jdbc.sql(SELECT + " where t.state = 'POOLED'" + MOST_URGENT_FIRST)
                .query(TopicTables::topic)
                .list());
    }

    @Override
    public List<TopicLine> lines(Slice slice) {
        return lines(OF_STATE + NEWEST_FIRST, List.of(), slice);
    }

    @Override
    public List<TopicLine> linesOf(Collection<UnitCode> units, Slice slice) {
        return units.isEmpty() ? List.of() : lines(OF_STATE + OF_UNITS + NEWEST_FIRST, units, slice);
    }

    private List<TopicLine> lines(String which, Collection<UnitCode> units, Slice slice) {
        var query = jdbc.sql(SELECT_LINE + which)
                .param(
                        "states",
                        Arrays.stream(TopicState.values())
                                .filter(state -> state.closed() == slice.closed())
                                .map(TopicState::name)
                                .toList())
                .param("most", slice.most())
                .param("from", slice.from());
        return (units.isEmpty()
                        ? query
                        : query.param(
                                "units", units.stream().map(UnitCode::value).toList()))
                .query(TopicTables::line)
                .list();
    }

    @Override
    public void add(Topic topic) {
        var standing = topic.standing();
        jdbc.sql("""
                        insert into topic (case_number, revision, proposer, proposed_by, proposed_at, state, until_day,
                            meeting, remark, version)
                        values (:number, :revision, :proposer, :proposedBy, :proposedAt, :state, :until, :meeting,
                            :remark, :version)
                        """)
                .param("number", topic.number().value())
                .param("revision", topic.revision())
                .param("proposer", topic.proposer())
                .param("proposedBy", topic.proposedBy().value())
                .param("proposedAt", topic.proposedAt())
                .param("state", standing.state().name())
                .param("until", standing.until().orElse(null))
                .param("meeting", standing.meeting().map(CaseNumber::value).orElse(null))
                .param("remark", standing.remark())
                .param("version", topic.version())
                .update();
        addText(topic);
    }

    @Override
    public void save(Topic topic) {
        var standing = topic.standing();
        var updated = jdbc.sql("""
                        update topic set revision = :revision, state = :state, until_day = :until, meeting = :meeting,
                            remark = :remark, version = version + 1
                        where case_number = :number and version = :version
                        """)
                .param("revision", topic.revision())
                .param("state", standing.state().name())
                .param("until", standing.until().orElse(null))
                .param("meeting", standing.meeting().map(CaseNumber::value).orElse(null))
                .param("remark", standing.remark())
                .param("number", topic.number().value())
                .param("version", topic.version())
                .update();
        if (updated == 0) {
            throw new Refusal(
                    "topic.changed-meanwhile",
                    "议题 %s 刚刚被另一位同事更改，您提交的内容没有保存。请刷新页面查看最新情况后再提交。".formatted(topic.number()));
        }
    }

    @Override
    public void saveCorrected(Topic topic) {
        save(topic);
        jdbc.sql("delete from topic_unit where case_number = :number and revision = :revision")
                .param("number", topic.number().value())
                .param("revision", topic.revision())
                .update();
        addUnits(topic);
    }

    @Override
    public void saveRevised(Topic topic) {
        save(topic);
        addText(topic);
    }

    @Override
    public List<TopicText> revisions(CaseNumber number) {
        return jdbc.sql("select * from topic_text where case_number = :number order by revision")
                .param("number", number.value())
                .query((row, index) -> text(row, unitsOf(number, row.getInt("revision"))))
                .list();
    }

    @Override
    public void ask(Topic topic) {
        var place = 0;
        for (var unit : topic.text().concernedUnits()) {
            jdbc.sql("""
                            insert into topic_opinion (case_number, revision, unit, place)
                            values (:number, :revision, :unit, :place)
                            """)
                    .param("number", topic.number().value())
                    .param("revision", topic.revision())
                    .param("unit", unit.value())
                    .param("place", place++)
                    .update();
        }
    }

    @Override
    public List<AskedUnit> asked(CaseNumber number) {
        return jdbc.sql("select * from topic_opinion where case_number = :number order by revision, place")
                .param("number", number.value())
                .query(TopicTables::asked)
                .list();
    }

    @Override
    public boolean answer(CaseNumber number, int revision, UnitCode unit, AskedUnit.Answer answer) {
        return jdbc.sql("""
                                update topic_opinion set opinion = :opinion, opinion_text = :text, person = :person,
                                    post = :post, given_at = :at
                                where case_number = :number and revision = :revision and unit = :unit
                                    and opinion is null
                                """)
                        .param("opinion", answer.opinion().code())
                        .param("text", answer.opinion().text())
                        .param("person", answer.person())
                        .param("post", answer.post())
                        .param("at", answer.at())
                        .param("number", number.value())
                        .param("revision", revision)
                        .param("unit", unit.value())
                        .update()
                == 1;
    }

    private void addText(Topic topic) {
        var text = topic.text();
        jdbc.sql("""
                        insert into topic_text (case_number, revision, title, kind, urgency, background, proposal,
                            legal_basis, wanted_day)
                        values (:number, :revision, :title, :kind, :urgency, :background, :proposal, :legalBasis,
                            :wanted)
                        """)
                .param("number", topic.number().value())
                .param("revision", topic.revision())
                .param("title", text.title())
                .param("kind", text.kind().code())
                .param("urgency", text.urgency().code())
                .param("background", text.background())
                .param("proposal", text.proposal())
                .param("legalBasis", text.legalBasis())
                .param("wanted", text.wantedDate().orElse(null))
                .update();
        addUnits(topic);
    }

    private void addUnits(Topic topic) {
        var place = 0;
        for (var unit : topic.text().concernedUnits()) {
            jdbc.sql("""
                            insert into topic_unit (case_number, revision, place, unit)
                            values (:number, :revision, :place, :unit)
                            """)
                    .param("number", topic.number().value())
                    .param("revision", topic.revision())
                    .param("place", place++)
                    .param("unit", unit.value())
                    .update();
        }
    }

    private List<UnitCode> unitsOf(CaseNumber number, int revision) {
        return jdbc.sql("""
                        select unit from topic_unit where case_number = :number and revision = :revision order by place
                        """)
                .param("number", number.value())
                .param("revision", revision)
                .query((row, index) -> new UnitCode(row.getString("unit")))
                .list();
    }

    /** Reads the concerned units of all these topics at once. */
    private List<Topic> withUnits(List<Topic> topics) {
        if (topics.isEmpty()) {
            return topics;
        }
        var units = new HashMap<String, List<UnitCode>>();
        jdbc.sql("""
                        select u.case_number, u.unit from topic_unit u
                        join topic t on t.case_number = u.case_number and t.revision = u.revision
                        where u.case_number in (:numbers) order by u.place
                        """)
                .param(
                        "numbers",
                        topics.stream().map(topic -> topic.number().value()).toList())
                .query((row, index) -> Map.entry(row.getString("case_number"), row.getString("unit")))
                .list()
                .forEach(entry -> units.computeIfAbsent(entry.getKey(), none -> new ArrayList<>())
                        .add(new UnitCode(entry.getValue())));
        return topics.stream()
                .map(topic -> topic.concerning(units.getOrDefault(topic.number().value(), List.of())))
                .toList();
    }

    private static Topic topic(ResultSet row, int index) throws SQLException {
        return new Topic(
                new CaseNumber(row.getString("case_number")),
                row.getInt("revision"),
                text(row, List.of()),
                row.getString("proposer"),
                new UnitCode(row.getString("proposed_by")),
                row.getObject("proposed_at", LocalDateTime.class),
                new Standing(
                        TopicState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                        Optional.ofNullable(row.getString("meeting")).map(CaseNumber::new),
                        row.getString("remark")),
                row.getInt("version"));
    }

    private static TopicLine line(ResultSet row, int index) throws SQLException {
        return new TopicLine(
                new CaseNumber(row.getString("case_number")),
                row.getString("title"),
                TopicKind.of(row.getString("kind")),
                Urgency.of(row.getString("urgency")),
                new UnitCode(row.getString("proposed_by")),
                row.getObject("proposed_at", LocalDateTime.class),
                TopicState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("meeting")).map(CaseNumber::new));
    }

    private static TopicText text(ResultSet row, List<UnitCode> units) throws SQLException {
        return new TopicText(
                row.getString("title"),
                TopicKind.of(row.getString("kind")),
                Urgency.of(row.getString("urgency")),
                row.getString("background"),
                row.getString("proposal"),
                row.getString("legal_basis"),
                units,
                Optional.ofNullable(row.getObject("wanted_day", LocalDate.class)));
    }

    private static AskedUnit asked(ResultSet row, int index) throws SQLException {
        return new AskedUnit(
                row.getInt("revision"),
                new UnitCode(row.getString("unit")),
                row.getString("opinion") == null ? Optional.empty() : Optional.of(answer(row)));
    }

    private static AskedUnit.Answer answer(ResultSet row) throws SQLException {
        return new AskedUnit.Answer(
                Opinion.of(row.getString("opinion"), row.getString("opinion_text")),
                row.getString("person"),
                row.getString("post"),
                row.getObject("given_at", LocalDateTime.class));
    }
}
