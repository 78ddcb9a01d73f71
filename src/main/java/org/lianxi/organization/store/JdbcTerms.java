package org.lianxi.organization.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.lianxi.kernel.OncePerTransaction;
import org.lianxi.organization.application.Terms;
import org.lianxi.organization.domain.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTerms implements Terms {

    private static final String ALL = "";

    private final JdbcClient jdbc;
    private final OncePerTransaction<String, List<Term>> asked = new OncePerTransaction<>();

    JdbcTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Term> all() {
        return asked.get(ALL, () -> jdbc.sql("select post, person, since, until from organization_holder order by id")
                .query(JdbcTerms::term)
                .list());
    }

    @Override
    public List<Term> ofPerson(String person) {
        return asked.get(person, () -> jdbc.sql(
                        "select post, person, since, until from organization_holder where person = ? order by id")
                .param(person)
                .query(JdbcTerms::term)
                .list());
    }

    @Override
    public void add(Term term) {
        asked.forget();
        jdbc.sql("insert into organization_holder (post, person, since, until) values (?, ?, ?, ?)")
                .params(term.post(), term.person(), term.from(), term.to())
                .update();
    }

    @Override
    public void end(Term term, LocalDate last) {
        asked.forget();
        jdbc.sql("update organization_holder set until = ? where post = ? and person = ? and since = ?"
                        + " and (until is null or until > ?)")
                .params(last, term.post(), term.person(), term.from(), last)
                .update();
    }

    @Override
    public void takeTurn() {
        asked.forget();
        jdbc.sql("select id from organization_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    private static Term term(ResultSet row, int number) throws SQLException {
        return new Term(
                row.getString("post"),
                row.getString("person"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
