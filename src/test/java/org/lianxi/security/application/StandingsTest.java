package org.lianxi.security.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.People;
import org.lianxi.organization.Recusals;
import org.lianxi.security.domain.PasswordPolicy;

class StandingsTest {

    private static final String PERSON = "legal-liaison";
    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");

    private static final LocalDateTime CHOSEN = LocalDateTime.of(2026, 11, 1, 9, 0);

    private static final SecondFactorSettings REQUIRED =
            new SecondFactorSettings(Set.of("audit-admin"), Path.of("unused"), false);

    private final Accounts accounts = mock();
    private final People people = mock();
    private final Recusals recusals = mock();
    private final Clock clock = mock();
    private final OneTimeSecrets secrets = mock();
    private final Standings standings = new Standings(
            accounts, people, recusals, secrets, new PasswordSettings(PasswordPolicy.MLPS_3), REQUIRED, clock);

    @BeforeEach
    void somebodyWithAPostAndAnAccount() {
        given(clock.instant()).willReturn(NINE);
        given(clock.getZone()).willReturn(ZoneId.of("Asia/Shanghai"));
        given(accounts.find(PERSON)).willReturn(Optional.of(account(true, 3, false, CHOSEN)));
        given(people.groupsOf(PERSON)).willReturn(List.of("liaison", "legal-liaison"));
        given(recusals.openTo(PERSON)).willReturn(Set.of(new UnitCode("water")));
    }

    @Test
    void aPersonInOfficeStandsWithTheirGroups() {
        assertThat(standings.of(PERSON))
                .hasValue(new Standing(3, Set.of("liaison", "legal-liaison"), Set.of("about-water"), false, false));
    }

    @Test
    void aHandOverCountsAtOnceOnThisNode() {
        standings.of(PERSON);
        given(people.groupsOf(PERSON)).willReturn(List.of("member"));

        standings.forget();

        assertThat(standings.of(PERSON)).map(Standing::groups).hasValue(Set.of("member"));
    }

    @Test
    void aHandOverOnAnotherNodeCountsWithinSeconds() {
        standings.of(PERSON);
        given(people.groupsOf(PERSON)).willReturn(List.of("member"));
        given(clock.instant()).willReturn(NINE.plus(Duration.ofSeconds(5)));

        assertThat(standings.of(PERSON)).map(Standing::groups).hasValue(Set.of("member"));
    }

    @Test
    void whoeverHoldsNoPostStaysOutside() {
        given(people.groupsOf(PERSON)).willReturn(List.of());

        assertThat(standings.of(PERSON)).isEmpty();
    }

    @Test
    void whoeverIsDisabledStaysOutside() {
        given(accounts.find(PERSON)).willReturn(Optional.of(account(false, 4, false, CHOSEN)));

        assertThat(standings.of(PERSON)).isEmpty();
    }

    @Test
    void aPasswordThatSomebodyElseKnowsOrThatIsTooOldMustBeChanged() {
        given(accounts.find(PERSON)).willReturn(Optional.of(account(true, 3, true, CHOSEN)));
        assertThat(standings.of(PERSON)).map(Standing::mustChangePassword).hasValue(true);

        standings.forget();
        given(accounts.find(PERSON)).willReturn(Optional.of(account(true, 3, false, CHOSEN.minusDays(90))));
        assertThat(standings.of(PERSON)).map(Standing::mustChangePassword).hasValue(true);

        standings.forget();
        given(accounts.sampleHash()).willReturn(Optional.of("hash"));
        assertThat(standings.of(PERSON)).map(Standing::mustChangePassword).hasValue(false);
    }

    private static Account account(boolean enabled, int revision, boolean mustChange, LocalDateTime chosenAt) {
        return new Account(PERSON, "hash", enabled, revision, mustChange, chosenAt);
    }

    @Test
    void aCodeIsAskedOfWhosePostWantsItAndOfWhoeverHasChosenIt() {
        assertThat(standings.of(PERSON)).map(Standing::codeAsked).hasValue(false);

        standings.forget();
        given(secrets.find(PERSON)).willReturn(Optional.of(new OneTimeSecret(PERSON, "secret", true, 0)));
        assertThat(standings.of(PERSON)).map(Standing::codeAsked).hasValue(true);

        standings.forget();
        given(secrets.find(PERSON)).willReturn(Optional.empty());
        given(people.groupsOf(PERSON)).willReturn(List.of("audit-admin"));
        assertThat(standings.of(PERSON)).map(Standing::codeAsked).hasValue(true);
    }
}
