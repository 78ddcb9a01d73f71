package org.lianxi.security.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.security.application.Account;
import org.lianxi.security.application.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable implements Accounts {

    private static final String SELECT = "select person, password_hash, enabled, revision from security_account";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> find(String person) {
        return jdbc.sql(SELECT + " where person = ?")
                .param(person)
                .query(Account.class)
                .optional();
    }

    @Override
    public List<Account> all() {
        return jdbc.sql(SELECT + " order by person").query(Account.class).list();
    }

    @Override
    public void add(Account account, LocalDateTime at) {
        jdbc.sql("insert into security_account (person, password_hash, enabled, revision, created_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(account.person(), account.passwordHash(), account.enabled(), account.revision(), at)
                .update();
    }

    @Override
    public void change(Account account) {
        jdbc.sql("update security_account set password_hash = ?, enabled = ?, revision = ? where person = ?")
                .params(account.passwordHash(), account.enabled(), account.revision(), account.person())
                .update();
    }

    @Override
    public Optional<String> sampleHash() {
        return jdbc.sql("select password_hash from security_sample_password")
                .query(String.class)
                .optional();
    }

    @Override
    public void replaceSampleHash(String hash) {
        sampleHash()
                .ifPresent(former -> jdbc.sql("update security_account set password_hash = ?, revision = revision + 1"
                                + " where password_hash = ?")
                        .params(hash, former)
                        .update());
        jdbc.sql("delete from security_sample_password").update();
        jdbc.sql("insert into security_sample_password (password_hash) values (?)")
                .param(hash)
                .update();
    }

    @Override
    public void dropSamples() {
        jdbc.sql("delete from security_account where password_hash in"
                        + " (select password_hash from security_sample_password)")
                .update();
        jdbc.sql("delete from security_sample_password").update();
    }
}
