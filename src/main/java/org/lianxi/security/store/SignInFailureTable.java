package org.lianxi.security.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.lianxi.security.application.SignInFailures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInFailureTable implements SignInFailures {

    private final JdbcClient jdbc;

    SignInFailureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String account, String address, LocalDateTime at) {
        jdbc.sql("insert into security_sign_in_failure (id, account, address, failed_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), account, address, at)
                .update();
    }

    @Override
    public List<LocalDateTime> latestOfAccount(String account, int most) {
        return jdbc.sql("select failed_at from security_sign_in_failure where account = ?"
                        + " order by failed_at desc fetch first " + most + " rows only")
                .param(account)
                .query(LocalDateTime.class)
                .list();
    }

    @Override
    public List<LocalDateTime> latestFromAddress(String address, int most) {
        return jdbc.sql("select failed_at from security_sign_in_failure where address = ?"
                        + " order by failed_at desc fetch first " + most + " rows only")
                .param(address)
                .query(LocalDateTime.class)
                .list();
    }

    @Override
    public void forget(String account) {
        jdbc.sql("delete from security_sign_in_failure where account = ?")
                .param(account)
                .update();
    }

    @Override
    public void forgetBefore(LocalDateTime time) {
        jdbc.sql("delete from security_sign_in_failure where failed_at < ?")
                .param(time)
                .update();
    }
}
