package org.lianxi.security.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actors;
import org.lianxi.security.domain.Password;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator's account, where there are no sample accounts. Whoever can read the server's log proves
 * themselves by the secret printed there at each start until the account exists.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class SetUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
    private static final String ADMINISTRATORS = "system-admin";

    private final SampleSettings settings;
    private final Accounts accounts;
    private final Actors actors;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile @Nullable String secret;

    SetUp(
            SampleSettings settings,
            Accounts accounts,
            Actors actors,
            PasswordEncoder encoder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.accounts = accounts;
        this.actors = actors;
        this.encoder = encoder;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.accounts() && !anAdministratorHasAnAccount()) {
            var chosen = Password.random() + "-" + Password.random();
            secret = chosen;
            print(chosen);
        }
    }

    /** Whether the first administrator's account is still to be made. */
    public boolean isOpen() {
        return secret != null;
    }

    @Transactional
    public synchronized void createAdministrator(String typedSecret, String person, String password, String again) {
        var expected = secret;
        if (expected == null || anAdministratorHasAnAccount()) {
            throw new Refusal("security.set-up-closed", "系统管理员账号已经建立，初始设置已关闭。请直接登录。");
        }
        if (!same(expected, typedSecret.strip())) {
            throw new Refusal("security.wrong-set-up-secret", "设置口令不正确。请从本次启动的日志中复制设置口令后重试。");
        }
        if (!actors.inGroup(ADMINISTRATORS).contains(person)) {
            throw new Refusal(
                    "security.not-an-administrator", "“%s”在组织文件中不担任系统管理员岗位，不能建立管理员账号。请填写担任该岗位的用户名。".formatted(person));
        }
        Password.check(person, password, again);
        var account = new Account(person, encoder.encode(password), true, 0);
        accounts.find(person)
                .ifPresentOrElse(
                        present -> accounts.change(
                                present.withPassword(account.passwordHash()).enabled(true)),
                        () -> accounts.add(account, LocalDateTime.now(clock)));
        events.publishEvent(new AccountsChanged());
        secret = null;
    }

    private boolean anAdministratorHasAnAccount() {
        return actors.inGroup(ADMINISTRATORS).stream()
                .anyMatch(
                        person -> accounts.find(person).filter(Account::enabled).isPresent());
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static void print(String secret) {
        LOG.info("""


                ┌──────────────────────────────────────────────────────────────
                │ 联席：尚无系统管理员账号
                │
                │   请打开 /setup，用下面的设置口令建立第一个系统管理员账号。
                │   设置口令  {}
                │
                │ 口令在账号建立后或重新启动后失效。
                └──────────────────────────────────────────────────────────────
                """, secret);
    }
}
