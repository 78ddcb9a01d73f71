package org.lianxi.organization.application;

import java.util.Comparator;
import java.util.List;
import org.lianxi.organization.application.OrganizationOverview.LogLine;
import org.lianxi.organization.domain.Groups;
import org.lianxi.organization.domain.Roster;
import org.lianxi.organization.domain.Substitution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Substitutions as those concerned read them; the office reads all. */
@Service
public class SubstitutionOverview {

    private final Substitutions substitutions;
    private final RosterToday roster;
    private final ActionLog log;

    SubstitutionOverview(Substitutions substitutions, RosterToday roster, ActionLog log) {
        this.substitutions = substitutions;
        this.roster = roster;
        this.log = log;
    }

    /** @param others those of other people; empty for readers outside the office */
    public record Overview(
            String reader,
            boolean office,
            List<Choice> people,
            List<Line> given,
            List<Line> received,
            List<Line> others,
            List<LogLine> log) {}

    public record Choice(String person, String name) {}

    /** @param state 生效中, 尚未开始, 已结束 or 已撤销 */
    public record Line(Substitution substitution, String absent, String substitute, String state, boolean revocable) {}

    @Transactional(readOnly = true)
    public Overview seenBy(String reader) {
        var everybody = roster.everybody();
        var today = roster.today();
        var office = everybody.groupsOf(reader, today).contains(Groups.OFFICE);
        var lines = (office ? substitutions.all() : substitutions.concerning(reader))
                .stream().map(each -> line(each, reader, office, everybody)).toList();
        return new Overview(
                reader,
                office,
                everybody.people().stream()
                        .filter(person -> everybody.isInOffice(person, today))
                        .map(person -> new Choice(person, everybody.nameOf(person, today)))
                        .toList(),
                lines.stream().filter(line -> isGiven(line, reader)).toList(),
                lines.stream().filter(line -> isReceived(line, reader)).toList(),
                lines.stream()
                        .filter(line -> !isGiven(line, reader) && !isReceived(line, reader))
                        .toList(),
                lines.stream()
                        .flatMap(line -> log
                                .entries(
                                        ActionLog.Kind.SUBSTITUTION,
                                        line.substitution().id())
                                .stream())
                        .map(entry ->
                                new LogLine(entry.at(), everybody.nameOf(entry.person(), today), entry.sentence()))
                        .sorted(Comparator.comparing(LogLine::at).reversed())
                        .toList());
    }

    private Line line(Substitution substitution, String reader, boolean office, Roster everybody) {
        var today = roster.today();
        var over = substitution.isOver(today);
        var state = !substitution.stands() ? "已撤销" : over ? "已结束" : substitution.covers(today) ? "生效中" : "尚未开始";
        var mine = reader.equals(substitution.absent()) || reader.equals(substitution.createdBy());
        return new Line(
                substitution,
                everybody.nameOf(substitution.absent(), today),
                everybody.nameOf(substitution.substitute(), today),
                state,
                !over && (mine || office));
    }

    private static boolean isGiven(Line line, String reader) {
        return line.substitution().absent().equals(reader);
    }

    private static boolean isReceived(Line line, String reader) {
        return line.substitution().substitute().equals(reader);
    }
}
