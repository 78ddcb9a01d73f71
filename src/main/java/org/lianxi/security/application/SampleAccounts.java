package org.lianxi.security.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.lianxi.organization.People;
import org.lianxi.organization.Person;
import org.lianxi.organization.PostsChanged;
import org.lianxi.security.domain.Password;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives everybody of the sample organization an account; takes these accounts away where samples are switched off. */
@Component
class SampleAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleAccounts.class);

    private final SampleSettings settings;
    private final Accounts accounts;
    private final People people;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Environment environment;
    private final TransactionTemplate transaction;

    SampleAccounts(
            SampleSettings settings,
            Accounts accounts,
            People people,
            PasswordEncoder encoder,
            Clock clock,
            Environment environment,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.accounts = accounts;
        this.people = people;
        this.encoder = encoder;
        this.clock = clock;
        this.environment = environment;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            if (!settings.accounts()) {
                accounts.dropSamples();
                return;
            }
            choosePassword();
            addMissing();
        });
    }

    @EventListener
    void on(PostsChanged changed) {
        if (settings.accounts()) {
            addMissing();
        }
    }

    private void choosePassword() {
        var present = accounts.sampleHash();
        var wanted = settings.password();
        if (wanted != null) {
            if (present.filter(hash -> encoder.matches(wanted, hash)).isEmpty()) {
                accounts.replaceSampleHash(encoder.encode(wanted));
            }
        } else if (present.isEmpty()) {
            var password = Password.random();
            accounts.replaceSampleHash(encoder.encode(password));
            print(password);
        }
    }

    private void addMissing() {
        accounts.sampleHash().ifPresent(hash -> {
            var present = accounts.all().stream().map(Account::person).collect(Collectors.toSet());
            people.all().stream()
                    .filter(person -> person.inOffice() && !present.contains(person.id()))
                    .map(Person::id)
                    .forEach(person -> accounts.add(
                            Account.own(person, hash, LocalDateTime.now(clock)), LocalDateTime.now(clock)));
        });
    }

    private void print(String password) {
        LOG.info("""


                ┌──────────────────────────────────────────────────────────────
                │ 联席：示例账号（本口令只显示这一次，请记下）
                │
                │   地址  http://{}:{}/
                │   口令  {}　（所有示例账号共用）
                │
                │   zuzhang            组长
                │   fuzuzhang          副组长
                │   office-director    联席会议办公室主任
                │   office-clerk       办公室人员
                │   legal-liaison      市法制办联络员
                │   legal-member       市法制办成员
                │   analyst            流程分析员
                │   system-admin       系统管理员
                │   security-admin     安全管理员
                │   audit-admin        审计管理员
                │
                │ 其他账号登录后见“组织”页。自行指定口令：lianxi.sample.password；
                │ 不用示例账号：lianxi.sample.accounts=false。
                └──────────────────────────────────────────────────────────────
                """, environment.getProperty("server.address", "127.0.0.1"), port(), password);
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
