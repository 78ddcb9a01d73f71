package org.lianxi.organization.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.lianxi.organization.SubstitutionsChanged;
import org.lianxi.organization.domain.Groups;
import org.lianxi.organization.domain.Roster;
import org.lianxi.organization.domain.Substitution;
import org.lianxi.organization.domain.SubstitutionRules;
import org.lianxi.organization.domain.Works;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 委托代理: who will be away names a substitute; the office may do so for others. */
@Service
public class AppointSubstitute {

    private final Substitutions substitutions;
    private final SubstituteOffers offers;
    private final RosterToday roster;
    private final Terms terms;
    private final People people;
    private final ActionLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointSubstitute(
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

    /** @param works what the substitute does in the absent person's place */
    public record Appointment(
            String absent, String substitute, LocalDate from, LocalDate to, Works works, String reason) {

        public Appointment {
            reason = reason.strip();
        }
    }

    /** @return the id of the new substitution */
    @Transactional
    public String by(String person, Appointment appointment) {
        if (!person.equals(appointment.absent()) && !people.groupsOf(person).contains(Groups.OFFICE)) {
            throw new Refusal("organization.substitution-not-yours", "只能登记自己的外出和代理；他人的代理请由本人或联席会议办公室登记。");
        }
        terms.takeTurn();
        var everybody = roster.everybody();
        var wanted = new Substitution(
                UUID.randomUUID().toString(),
                appointment.absent(),
                appointment.substitute(),
                appointment.from(),
                appointment.to(),
                appointment.works(),
                appointment.reason(),
                person,
                LocalDateTime.now(clock),
                null,
                null);
        SubstitutionRules.check(wanted, substitutions.standingFrom(roster.today()), everybody, roster.today());
        substitutions.add(wanted);
        log.add(
                ActionLog.Kind.SUBSTITUTION,
                wanted.id(),
                person,
                "%s %s 至 %s 外出，委托%s代理%s事项。原因：%s"
                        .formatted(
                                everybody.nameOf(wanted.absent(), roster.today()),
                                wanted.from(),
                                wanted.to(),
                                everybody.nameOf(wanted.substitute(), roster.today()),
                                wanted.works().inWords(),
                                wanted.reason()));
        tellThoseLeftUncovered(wanted, person, everybody);
        offers.sweep();
        events.publishEvent(new SubstitutionsChanged());
        return wanted.id();
    }

    /** Whoever goes away while standing in for others leaves them without anybody; the record of both says so. */
    private void tellThoseLeftUncovered(Substitution away, String person, Roster everybody) {
        substitutions.standingFrom(roster.today()).stream()
                .filter(each -> each.substitute().equals(away.absent()) && each.overlaps(away.from(), away.to()))
                .forEach(each -> log.add(
                        ActionLog.Kind.SUBSTITUTION,
                        each.id(),
                        person,
                        "代理人%s %s 至 %s 也外出，其间%s的待办无人代办，请撤销后另行委托。"
                                .formatted(
                                        everybody.nameOf(away.absent(), roster.today()),
                                        away.from(),
                                        away.to(),
                                        everybody.nameOf(each.absent(), roster.today()))));
    }
}
