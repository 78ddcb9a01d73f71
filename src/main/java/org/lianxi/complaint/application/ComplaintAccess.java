package org.lianxi.complaint.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Recusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.People;
import org.lianxi.organization.Recusals;
import org.springframework.stereotype.Component;

/** Who may know of which complaint. For everybody else it does not exist (信访工作条例 article 30). */
@Component
public class ComplaintAccess {

    private static final String PROCESS = "complaint";
    private static final List<String> SEE_ALL = List.of("leader", "deputy-leader", "office", "supervision-staff");
    private static final Map<String, String> HANDLERS =
            Map.of("service-center-staff", "service-center", "legal-staff", "legal");
    private static final List<String> REGISTER = List.of("office", "window", "supervision-staff");

    private final People people;
    private final Recusals recusals;

    ComplaintAccess(People people, Recusals recusals) {
        this.people = people;
        this.recusals = recusals;
    }

    /** Whether the person must not know of complaints about the unit, whatever their post. */
    public boolean isKept(String person, UnitCode about) {
        return recusals.isKept(person, about);
    }

    public boolean mayRead(String person, Complaint complaint) {
        if (isKept(person, complaint.about())) {
            return false;
        }
        var groups = Set.copyOf(people.groupsOf(person, PROCESS));
        return groups.stream().anyMatch(SEE_ALL::contains)
                || complaint.course().handler().isPresent() && takesPart(groups, complaint);
    }

    /** The units about which they may know of complaints. */
    Set<UnitCode> openTo(String person) {
        return recusals.openTo(person);
    }

    /** The handlers whose complaints they see in the list; empty where they see all. */
    Optional<Collection<String>> handlers(String person) {
        var groups = people.groupsOf(person, PROCESS);
        return groups.stream().anyMatch(SEE_ALL::contains)
                ? Optional.empty()
                : Optional.of(HANDLERS.entrySet().stream()
                        .filter(handler -> groups.contains(handler.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /** Whether the list of complaints is for them at all. */
    public boolean mayList(String person) {
        var groups = people.groupsOf(person, PROCESS);
        return groups.stream().anyMatch(group -> SEE_ALL.contains(group) || HANDLERS.containsKey(group));
    }

    /** Whether they may register what came by letter, telephone or at the window. */
    public boolean mayRegister(String person) {
        return people.groupsOf(person, PROCESS).stream().anyMatch(REGISTER::contains);
    }

    /**
     * Whether they work on it now or have worked on it: they may add materials, and a ground to see who complains may
     * exist.
     */
    public boolean worksOn(String person, Complaint complaint) {
        return mayRead(person, complaint)
                && people.groupsOf(person, PROCESS).stream()
                        .anyMatch(group -> group.equals(Recusal.examiners(complaint.about()))
                                || complaint.course().handler().isPresent()
                                        && group.equals(complaint.handler().group()));
    }

    /** Whether evidence of clause 5.4b is theirs to study. */
    public boolean isSupervision(String person) {
        return people.groupsOf(person, PROCESS).stream().anyMatch(group -> group.equals("supervision-staff"));
    }

    private static boolean takesPart(Collection<String> groups, Complaint complaint) {
        var handler = complaint.handler();
        return groups.contains(handler.group())
                || groups.contains(handler.reviewer())
                || groups.contains(handler.approver())
                || groups.contains(handler.legality());
    }
}
