package org.lianxi.security.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.People;
import org.lianxi.organization.Recusals;

class StandingsTest {

    private static final String PERSON = "legal-liaison";
    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");

    private final Accounts accounts = mock();
    private final People people = mock();
    private final Recusals recusals = mock();
    private final Clock clock = mock();
    private final Standings standings = new Standings(accounts, people, recusals, clock);

    @BeforeEach
    void somebodyWithAPostAndAnAccount() {
        given(clock.instant()).willReturn(NINE);
        given(accounts.find(PERSON)).willReturn(Optional.of(new Account(PERSON, "hash", true, 3)));
        given(people.groupsOf(PERSON)).willReturn(List.of("liaison", "legal-liaison"));
        given(recusals.openTo(PERSON)).willReturn(Set.of(new UnitCode("water")));
    }

    @Test
    void aPersonInOfficeStandsWithTheirGroups() {
        assertThat(standings.of(PERSON))
                .hasValue(new Standing(3, Set.of("liaison", "legal-liaison"), Set.of("about-water")));
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
        given(accounts.find(PERSON)).willReturn(Optional.of(new Account(PERSON, "hash", false, 4)));

        assertThat(standings.of(PERSON)).isEmpty();
    }
}
