package org.lianxi.security.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lianxi.engine.Secrecy;
import org.lianxi.organization.People;
import org.lianxi.organization.PostsChanged;
import org.lianxi.organization.Recusals;
import org.lianxi.organization.SubstitutionsChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells for each request whether its session still stands, and with which groups: a hand-over or a disabled account
 * takes effect at once on this node, and within seconds on another.
 */
@Component
public class Standings {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final People people;
    private final Recusals recusals;
    private final OneTimeSecrets secrets;
    private final PasswordSettings settings;
    private final SecondFactorSettings secondFactor;
    private final Clock clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    Standings(
            Accounts accounts,
            People people,
            Recusals recusals,
            OneTimeSecrets secrets,
            PasswordSettings settings,
            SecondFactorSettings secondFactor,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.recusals = recusals;
        this.secrets = secrets;
        this.settings = settings;
        this.secondFactor = secondFactor;
        this.clock = clock;
    }

    /** Empty where the person may not come in: no account, a disabled one, or no post today. */
    public Optional<Standing> of(String person) {
        var now = clock.instant();
        var known = read.get(person);
        if (known == null || !now.isBefore(known.at().plus(KEPT))) {
            known = new Read(look(person), now);
            read.put(person, known);
        }
        return known.standing();
    }

    private Optional<Standing> look(String person) {
        return accounts.find(person).filter(Account::enabled).flatMap(account -> {
            var groups = Set.copyOf(people.groupsOf(person));
            return groups.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Standing(
                            account.revision(),
                            groups,
                            tenants(person),
                            mustChange(account),
                            isCodeAsked(person, groups)));
        });
    }

    /** The sample password is everybody's; it is for trying out and grows old with nobody. */
    private boolean mustChange(Account account) {
        var isSample =
                accounts.sampleHash().filter(account.passwordHash()::equals).isPresent();
        return !isSample
                && (account.mustChange() || settings.policy().isTooOld(account.passwordAt(), LocalDateTime.now(clock)));
    }

    private boolean isCodeAsked(String person, Set<String> groups) {
        return groups.stream().anyMatch(secondFactor.requiredFor()::contains)
                || secrets.find(person).filter(OneTimeSecret::confirmed).isPresent();
    }

    private Set<String> tenants(String person) {
        return recusals.openTo(person).stream()
                .map(unit -> Secrecy.tenant(unit.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @TransactionalEventListener(
            classes = {PostsChanged.class, SubstitutionsChanged.class, AccountsChanged.class},
            fallbackExecution = true)
    void forget() {
        read.clear();
    }

    private record Read(Optional<Standing> standing, Instant at) {}
}
