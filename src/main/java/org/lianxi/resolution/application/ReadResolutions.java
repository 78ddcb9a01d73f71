package org.lianxi.resolution.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.CaseFile;
import org.lianxi.document.CaseReaders;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.People;
import org.lianxi.organization.Unit;
import org.lianxi.organization.Units;
import org.lianxi.resolution.domain.CooperationEntry;
import org.lianxi.resolution.domain.LightEntry;
import org.lianxi.resolution.domain.ReportEntry;
import org.lianxi.resolution.domain.Resolution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read what: leaders, the office and the supervision bureau read every resolution, everybody else those that a
 * unit of theirs leads or helps with.
 */
@Service
@Transactional(readOnly = true)
public class ReadResolutions implements CaseReaders {

    private static final Set<String> READ_ALL = Set.of(
            "leader",
            "deputy-leader",
            "office",
            "supervision-head",
            "supervision-member",
            "supervision-liaison",
            "supervision-staff");
    private static final List<String> ROLES = List.of("-head", "-member", "-liaison", "-staff");

    private final Resolutions resolutions;
    private final Journal journal;
    private final CaseFile caseFile;
    private final People people;
    private final Units units;

    ReadResolutions(Resolutions resolutions, Journal journal, CaseFile caseFile, People people, Units units) {
        this.resolutions = resolutions;
        this.journal = journal;
        this.caseFile = caseFile;
        this.people = people;
        this.units = units;
    }

    public List<Resolution> visibleTo(String person, boolean open) {
        var groups = people.groupsOf(person, "resolution");
        return readsAll(groups) ? resolutions.all(open) : resolutions.ofUnits(open, unitsOf(groups));
    }

    /** The resolution with all that happened; empty where there is none, or none that the person may read. */
    public Optional<WholeCase> visibleTo(String person, CaseNumber number) {
        return readable(person, number)
                .map(resolution -> new WholeCase(
                        resolution,
                        journal.reports(number),
                        journal.cooperation(number),
                        journal.lights(number),
                        caseFile.entries(number)));
    }

    @Override
    public boolean mayRead(String person, CaseNumber number) {
        return readable(person, number).isPresent();
    }

    @Override
    public Optional<CaseSummary> summary(String person, CaseNumber number) {
        return readable(person, number)
                .map(resolution -> new CaseSummary(
                        "%s确定的决议事项“%s”，由%s牵头，办理期限 %s，目前%s。"
                                .formatted(
                                        resolution.adopted().source(),
                                        resolution.content(),
                                        units.get(resolution.leadUnit()).name(),
                                        resolution.due(),
                                        resolution.state().word()),
                        "/resolutions/" + number));
    }

    private Optional<Resolution> readable(String person, CaseNumber number) {
        var groups = people.groupsOf(person, "resolution");
        return resolutions.find(number).filter(resolution -> readsAll(groups) || resolution.concerns(unitsOf(groups)));
    }

    private static boolean readsAll(List<String> groups) {
        return groups.stream().anyMatch(READ_ALL::contains);
    }

    private List<UnitCode> unitsOf(List<String> groups) {
        var own = new ArrayList<UnitCode>();
        for (Unit unit : units.all()) {
            if (ROLES.stream().anyMatch(role -> groups.contains(unit.code() + role))) {
                own.add(unit.code());
            }
        }
        return own;
    }

    public record WholeCase(
            Resolution resolution,
            List<ReportEntry> reports,
            List<CooperationEntry> cooperation,
            List<LightEntry> lights,
            List<CaseEntry> record) {}
}
