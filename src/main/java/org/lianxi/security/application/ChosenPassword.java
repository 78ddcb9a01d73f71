package org.lianxi.security.application;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.lianxi.kernel.Refusal;
import org.lianxi.security.domain.Password;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Looks at a password that somebody has chosen: the policy, what is commonly used, and what they had before. */
@Component
class ChosenPassword {

    /** Of 4; below this a list of common passwords and patterns finds it in less than a million guesses. */
    private static final int WEAKEST = 2;

    private final PasswordSettings settings;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Zxcvbn guesses = new Zxcvbn();

    ChosenPassword(PasswordSettings settings, Accounts accounts, PasswordEncoder encoder) {
        this.settings = settings;
        this.accounts = accounts;
        this.encoder = encoder;
    }

    void check(String person, String password, String again) {
        Password.check(settings.policy(), person, password, again);
        if (guesses.measure(password, List.of(person)).getScore() < WEAKEST) {
            throw new Refusal("security.password-common", "新密码太容易猜到，请换一个，例如用几个不相干的词连起来。");
        }
        var former = accounts.formerHashes(person, settings.policy().former());
        if (former.stream().anyMatch(hash -> encoder.matches(password, hash))) {
            throw new Refusal(
                    "security.former-password",
                    "新密码与前 %d 次用过的相同，请换一个。".formatted(settings.policy().former()));
        }
    }
}
