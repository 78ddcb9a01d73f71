package org.lianxi.security.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.lianxi.security.domain.SignInLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a name and a password. What is wrong with them is never told apart to whoever typed them. */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST_NAME = 64;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Accounts accounts;
    private final SignInFailures failures;
    private final Standings standings;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobodysHash;
    private final Object[] turns = new Object[64];

    SignIn(Accounts accounts, SignInFailures failures, Standings standings, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.standings = standings;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodysHash = encoder.encode("nobody");
        for (var i = 0; i < turns.length; i++) {
            turns[i] = new Object();
        }
    }

    /** What became of an attempt. */
    public sealed interface Attempt {
        record Accepted(String person, Standing standing) implements Attempt {}

        record Refused() implements Attempt {}

        record Locked() implements Attempt {}
    }

    /** @param address where the request came from */
    public Attempt attempt(String name, String password, String address) {
        var account = name.strip().toLowerCase(Locale.ROOT);
        if (account.length() > LONGEST_NAME) {
            account = account.substring(0, LONGEST_NAME);
        }
        // One at a time for each name, so that many guesses at once count as many.
        synchronized (turns[Math.floorMod(account.hashCode(), turns.length)]) {
            return attemptInTurn(account, password, address);
        }
    }

    public boolean isLocked(String account) {
        return SignInLock.OF_ACCOUNT.holds(
                failures.latestOfAccount(account, SignInLock.OF_ACCOUNT.failures()), LocalDateTime.now(clock));
    }

    private Attempt attemptInTurn(String account, String password, String address) {
        var now = LocalDateTime.now(clock);
        if (isLocked(account)
                || SignInLock.OF_ADDRESS.holds(
                        failures.latestFromAddress(address, SignInLock.OF_ADDRESS.failures()), now)) {
            LOG.warn("Sign-in as '{}' from {} refused: locked after failures", printable(account), address);
            return new Attempt.Locked();
        }
        var standing = matching(account, password);
        if (standing.isEmpty()) {
            failures.forgetBefore(now.minus(KEPT));
            failures.add(account, address, now);
            LOG.warn("Sign-in as '{}' from {} failed", printable(account), address);
            return isLocked(account) ? new Attempt.Locked() : new Attempt.Refused();
        }
        failures.forget(account);
        return new Attempt.Accepted(account, standing.get());
    }

    private Optional<Standing> matching(String name, String password) {
        var account = accounts.find(name);
        // The same work for a name that does not exist, so that time tells nothing.
        var matches =
                encoder.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        return matches && account.isPresent() ? standings.of(name) : Optional.empty();
    }

    static String printable(String name) {
        return name.replaceAll("[\\p{Cntrl}'\\\\]", "?");
    }
}
