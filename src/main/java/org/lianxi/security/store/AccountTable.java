package org.lianxi.security.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianxi.security.application.Account;
import org.lianxi.security.application.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable implements Accounts {

    private static final String SELECT =
            "select person, password_hash, enabled, revision, must_change, password_at from security_account";

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
        jdbc.sql("insert into security_account (person, password_hash, enabled, revision, must_change,"
                        + " password_at, created_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        account.person(),
                        account.passwordHash(),
                        account.enabled(),
                        account.revision(),
                        account.mustChange(),
                        account.passwordAt(),
                        at)
                .update();
    }

    @Override
    public void change(Account account) {
        jdbc.sql("update security_account set password_hash = ?, enabled = ?, revision = ?, must_change = ?,"
                        + " password_at = ? where person = ?")
                .params(
                        account.passwordHash(),
                        account.enabled(),
                        account.revision(),
                        account.mustChange(),
                        account.passwordAt(),
                        account.person())
                .update();
    }

    @Override
    public List<String> formerHashes(String person, int most) {
        return jdbc.sql("select password_hash from security_former_password where person = ?"
                        + " order by replaced_at desc fetch first " + most + " rows only")
                .param(person)
                .query(String.class)
                .list();
    }

    @Override
    public void rememberFormer(String person, String hash, LocalDateTime at) {
        jdbc.sql("insert into security_former_password (id, person, password_hash, replaced_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), person, hash, at)
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
