package org.lianxi.security.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.lianxi.security.domain.Password;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with others' accounts, and everybody with their own password. The system administrator makes
 * accounts and gives passwords; the security administrator lets them in. Neither can let in somebody alone.
 */
@Component
public class ManageAccounts {

    private static final String SYSTEM_ADMIN = "system-admin";
    private static final String SECURITY_ADMIN = "security-admin";

    private final Accounts accounts;
    private final SignInFailures failures;
    private final SignIn signIn;
    private final ChosenPassword chosenPassword;
    private final People people;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ManageAccounts(
            Accounts accounts,
            SignInFailures failures,
            SignIn signIn,
            ChosenPassword chosenPassword,
            People people,
            PasswordEncoder encoder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.failures = failures;
        this.signIn = signIn;
        this.chosenPassword = chosenPassword;
        this.people = people;
        this.encoder = encoder;
        this.clock = clock;
        this.events = events;
    }

    /**
     * One person as the administrator's list shows them.
     *
     * @param state 未建立, 待启用, 使用中, 已停用 or 已锁定
     */
    public record Entry(String person, String name, boolean inOffice, String state) {}

    public List<Entry> entries() {
        return people.all().stream()
                .map(person -> new Entry(person.id(), person.name(), person.inOffice(), state(person.id())))
                .toList();
    }

    /** @return the password, which is shown once and kept only hashed */
    @Transactional
    public String create(String person, String administrator) {
        checkSystemAdmin(administrator);
        var known = people.all().stream().anyMatch(somebody -> somebody.id().equals(person) && somebody.inOffice());
        if (!known) {
            throw new Refusal("security.unknown-person", "“%s”目前不担任任何岗位，不能建立账号。请先在组织文件或“组织”页中安排岗位。".formatted(person));
        }
        if (accounts.find(person).isPresent()) {
            throw new Refusal("security.account-exists", "“%s”已有账号。如需新密码，请使用“重置密码”。".formatted(person));
        }
        var password = Password.random();
        accounts.add(Account.given(person, encoder.encode(password), now()), now());
        events.publishEvent(new AccountsChanged());
        return password;
    }

    /** @return the new password, which is shown once and kept only hashed */
    @Transactional
    public String resetPassword(String person, String administrator) {
        checkSystemAdmin(administrator);
        var password = Password.random();
        change(account(person).withGivenPassword(encoder.encode(password), now()));
        failures.forget(person);
        return password;
    }

    @Transactional
    public void enable(String person, String administrator) {
        checkSecurityAdmin(person, administrator);
        change(account(person).enabled(true));
        failures.forget(person);
    }

    @Transactional
    public void unlock(String person, String administrator) {
        checkSecurityAdmin(person, administrator);
        failures.forget(account(person).person());
    }

    @Transactional
    public void disable(String person, String administrator) {
        if (person.equals(administrator)) {
            throw new Refusal("security.own-account", "不能停用自己的账号。如需停用，请由另一位管理员操作。");
        }
        change(account(person).enabled(false));
    }

    /**
     * Not one transaction, so that a wrong password counts as a failed sign-in although the change is refused.
     *
     * @return the account's new revision, under which the session in hand may go on
     */
    public int changeOwnPassword(String person, String present, String password, String again, String address) {
        if (!(signIn.attempt(person, present, address) instanceof SignIn.Attempt.Accepted)) {
            throw new Refusal("security.wrong-password", "当前密码不正确，密码没有修改。请重新输入；连续多次输错账号会被锁定。");
        }
        chosenPassword.check(person, password, again);
        if (password.equals(present)) {
            throw new Refusal("security.same-password", "新密码与当前密码相同，请换一个。");
        }
        var account = account(person);
        var changed = account.withOwnPassword(encoder.encode(password), now());
        accounts.rememberFormer(person, account.passwordHash(), now());
        change(changed);
        return changed.revision();
    }

    private void checkSystemAdmin(String administrator) {
        if (!people.groupsOf(administrator).contains(SYSTEM_ADMIN)) {
            throw new Refusal("security.not-system-admin", "建立账号和重置密码由系统管理员办理，没有办理。请联系系统管理员。");
        }
    }

    private void checkSecurityAdmin(String person, String administrator) {
        if (!people.groupsOf(administrator).contains(SECURITY_ADMIN)) {
            throw new Refusal("security.not-security-admin", "启用账号和解除锁定由安全管理员办理，没有办理。请联系安全管理员。");
        }
        if (person.equals(administrator)) {
            throw new Refusal("security.own-account", "不能为自己启用账号或者解除锁定。请由另一位安全管理员操作。");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private void change(Account account) {
        accounts.change(account);
        events.publishEvent(new AccountsChanged());
    }

    private Account account(String person) {
        return accounts.find(person)
                .orElseThrow(() -> new Refusal("security.no-account", "“%s”还没有账号，请先建立。".formatted(person)));
    }

    private String state(String person) {
        Optional<Account> account = accounts.find(person);
        if (account.isEmpty()) {
            return "未建立";
        }
        if (!account.get().enabled()) {
            return account.get().mustChange() ? "待启用" : "已停用";
        }
        return signIn.isLocked(person) ? "已锁定" : "使用中";
    }
}
