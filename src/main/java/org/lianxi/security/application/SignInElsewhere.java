package org.lianxi.security.application;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianxi.organization.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets in whom the city's identity service vouches for. Who has an account and holds which post is decided here all the
 * same: the service says who somebody is, and may say that a post is no longer theirs, but gives none.
 */
@Component
public class SignInElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(SignInElsewhere.class);

    private final Standings standings;
    private final People people;
    private final OidcSettings settings;

    SignInElsewhere(Standings standings, People people, OidcSettings settings) {
        this.standings = standings;
        this.people = people;
        this.settings = settings;
    }

    /**
     * @param groups of the person at the service
     * @return empty where they have no account or post here, or hold a post for which the service does not vouch
     */
    public Optional<Standing> of(String person, Collection<String> groups) {
        var standing = standings.of(person).filter(now -> vouched(person, groups));
        if (standing.isEmpty()) {
            LOG.warn("Sign-in of '{}' by the identity service was refused", SignIn.printable(person));
        }
        return standing;
    }

    private boolean vouched(String person, Collection<String> groups) {
        if (settings.groups().isEmpty()) {
            return true;
        }
        Set<String> vouchedFor = groups.stream()
                .flatMap(group -> settings.groups().getOrDefault(group, Set.of()).stream())
                .collect(Collectors.toSet());
        return vouchedFor.containsAll(people.postsOf(person));
    }
}
