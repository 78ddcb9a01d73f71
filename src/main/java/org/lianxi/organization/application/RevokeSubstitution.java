package org.lianxi.organization.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.lianxi.organization.SubstitutionsChanged;
import org.lianxi.organization.domain.Groups;
import org.lianxi.organization.domain.Substitution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤销代理: by the absent person, whoever entered it, or the office. The entry stays readable. */
@Service
public class RevokeSubstitution {

    private final Substitutions substitutions;
    private final SubstituteOffers offers;
    private final RosterToday roster;
    private final Terms terms;
    private final People people;
    private final ActionLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevokeSubstitution(
            Substitutions substitutions,
            SubstituteOffers offers,
            RosterToday roster,
            Terms terms,
            People people,
            ActionLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.substitutions = substitutions;
        this.offers = offers;
        this.roster = roster;
        this.terms = terms;
        this.people = people;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void by(String person, String id) {
        terms.takeTurn();
        var substitution = substitutions
                .find(id)
                .orElseThrow(() -> new Refusal("organization.unknown-substitution", "没有找到这条代理，请刷新页面后重试。"));
        if (!mayRevoke(person, substitution)) {
            throw new Refusal("organization.substitution-not-yours", "只有本人、登记人或联席会议办公室可以撤销这条代理，请与他们联系。");
        }
        if (substitution.isOver(roster.today())) {
            throw new Refusal("organization.substitution-over", "这条代理已经结束或已撤销，无需再撤销。");
        }
        substitutions.revoke(id, person, LocalDateTime.now(clock));
        var everybody = roster.everybody();
        log.add(
                ActionLog.Kind.SUBSTITUTION,
                id,
                person,
                "撤销%s %s 至 %s 由%s代理的委托。"
                        .formatted(
                                everybody.nameOf(substitution.absent(), roster.today()),
                                substitution.from(),
                                substitution.to(),
                                everybody.nameOf(substitution.substitute(), roster.today())));
        offers.sweep();
        events.publishEvent(new SubstitutionsChanged());
    }

    boolean mayRevoke(String person, Substitution substitution) {
        return person.equals(substitution.absent())
                || person.equals(substitution.createdBy())
                || people.groupsOf(person).contains(Groups.OFFICE);
    }
}
