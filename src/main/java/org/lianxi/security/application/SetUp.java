package org.lianxi.security.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
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
 * The first accounts of the three administrators, where there are no sample accounts. Whoever can read the server's log
 * proves themselves by the secret printed there at each start until the accounts exist.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class SetUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
    /** 三员: each is set up by whoever reads the log, because none can let in another. */
    private static final List<String> ADMINISTRATORS = List.of("system-admin", "security-admin", "audit-admin");

    private final SampleSettings settings;
    private final Accounts accounts;
    private final Actors actors;
    private final ChosenPassword chosenPassword;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile @Nullable String secret;

    SetUp(
            SampleSettings settings,
            Accounts accounts,
            Actors actors,
            ChosenPassword chosenPassword,
            PasswordEncoder encoder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.accounts = accounts;
        this.actors = actors;
        this.chosenPassword = chosenPassword;
        this.encoder = encoder;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.accounts() && !missing().isEmpty()) {
            var chosen = Password.random() + "-" + Password.random();
            secret = chosen;
            print(chosen);
        }
    }

    /** Whether the account of an administrator is still to be made. */
    public boolean isOpen() {
        return secret != null;
    }

    /** Ids of the groups of administrators in which nobody can sign in yet. */
    public List<String> missing() {
        return ADMINISTRATORS.stream().filter(group -> !hasAnAccount(group)).toList();
    }

    /** @return whether another administrator is still to be set up */
    @Transactional
    public synchronized boolean createAdministrator(String typedSecret, String person, String password, String again) {
        var expected = secret;
        if (expected == null || missing().isEmpty()) {
            throw new Refusal("security.set-up-closed", "管理员账号已经建齐，初始设置已关闭。请直接登录。");
        }
        if (!same(expected, typedSecret.strip())) {
            throw new Refusal("security.wrong-set-up-secret", "设置口令不正确。请从本次启动的日志中复制设置口令后重试。");
        }
        if (missing().stream().noneMatch(group -> actors.inGroup(group).contains(person))) {
            throw new Refusal(
                    "security.not-an-administrator",
                    "“%s”在组织文件中不担任尚无账号的管理员岗位（系统管理员、安全管理员、审计管理员），不能建立管理员账号。请填写担任该岗位的用户名。".formatted(person));
        }
        chosenPassword.check(person, password, again);
        var now = LocalDateTime.now(clock);
        var account = Account.own(person, encoder.encode(password), now);
        accounts.find(person)
                .ifPresentOrElse(
                        present -> accounts.change(present.withOwnPassword(account.passwordHash(), now)
                                .enabled(true)),
                        () -> accounts.add(account, now));
        events.publishEvent(new AccountsChanged());
        if (missing().isEmpty()) {
            secret = null;
        }
        return secret != null;
    }

    private boolean hasAnAccount(String group) {
        return actors.inGroup(group).stream()
                .anyMatch(
                        person -> accounts.find(person).filter(Account::enabled).isPresent());
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static void print(String secret) {
        LOG.info("""


                ┌──────────────────────────────────────────────────────────────
                │ 联席：管理员账号尚未建齐（系统管理员、安全管理员、审计管理员）
                │
                │   请打开 /setup，用下面的设置口令逐一建立尚缺的管理员账号。
                │   设置口令  {}
                │
                │ 口令在三个账号建齐后或重新启动后失效。
                └──────────────────────────────────────────────────────────────
                """, secret);
    }
}
