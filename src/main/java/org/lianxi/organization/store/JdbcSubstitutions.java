package org.lianxi.organization.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.OncePerTransaction;
import org.lianxi.organization.application.Substitutions;
import org.lianxi.organization.domain.Substitution;
import org.lianxi.organization.domain.Works;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubstitutions implements Substitutions {

    private static final String SELECT = "select id, absent, substitute, since, until, works, reason, created_by,"
            + " created_at, revoked_by, revoked_at from organization_substitution ";

    private final JdbcClient jdbc;
    private final OncePerTransaction<LocalDate, List<Substitution>> asked = new OncePerTransaction<>();

    JdbcSubstitutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Substitution> standingFrom(LocalDate day) {
        return asked.get(
                day, () -> jdbc.sql(SELECT + "where until >= ? and revoked_by is null order by since, created_at, id")
                        .param(day)
                        .query(JdbcSubstitutions::substitution)
                        .list());
    }

    @Override
    public List<Substitution> concerning(String person) {
        return jdbc.sql(SELECT + "where absent = ? or substitute = ? order by since desc, created_at desc, id")
                .params(person, person)
                .query(JdbcSubstitutions::substitution)
                .list();
    }

    @Override
    public List<Substitution> all() {
        return jdbc.sql(SELECT + "order by since desc, created_at desc, id")
                .query(JdbcSubstitutions::substitution)
                .list();
    }

    @Override
    public Optional<Substitution> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(JdbcSubstitutions::substitution)
                .optional();
    }

    @Override
    public void add(Substitution added) {
        asked.forget();
        jdbc.sql("insert into organization_substitution (id, absent, substitute, since, until, works, reason,"
                        + " created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        added.id(),
                        added.absent(),
                        added.substitute(),
                        added.from(),
                        added.to(),
                        added.works().asText(),
                        added.reason(),
                        added.createdBy(),
                        added.createdAt())
                .update();
    }

    @Override
    public void revoke(String id, String by, LocalDateTime at) {
        asked.forget();
        jdbc.sql("update organization_substitution set revoked_by = ?, revoked_at = ?"
                        + " where id = ? and revoked_by is null")
                .params(by, at, id)
                .update();
    }

    @Override
    public void rememberOffer(Offer offer) {
        jdbc.sql("insert into organization_substitution_task (substitution, task, by_name) values (?, ?, ?)")
                .params(offer.substitution(), offer.task(), offer.byName())
                .update();
    }

    @Override
    public void forgetOffer(Offer offer) {
        jdbc.sql("delete from organization_substitution_task where substitution = ? and task = ?")
                .params(offer.substitution(), offer.task())
                .update();
    }

    @Override
    public List<Offer> offers() {
        return jdbc.sql(
                        "select substitution, task, by_name from organization_substitution_task order by task, substitution")
                .query(JdbcSubstitutions::offer)
                .list();
    }

    @Override
    public List<Offer> offersOf(String task) {
        return jdbc.sql("select substitution, task, by_name from organization_substitution_task where task = ?"
                        + " order by substitution")
                .param(task)
                .query(JdbcSubstitutions::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(row.getString("substitution"), row.getString("task"), row.getBoolean("by_name"));
    }

    private static Substitution substitution(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getString("id"),
                row.getString("absent"),
                row.getString("substitute"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                Works.parse(row.getString("works")),
                row.getString("reason"),
                row.getString("created_by"),
                row.getObject("created_at", LocalDateTime.class),
                row.getString("revoked_by"),
                row.getObject("revoked_at", LocalDateTime.class));
    }
}
