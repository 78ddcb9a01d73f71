package org.lianxi.complaint.application;

import java.util.Collection;
import java.util.List;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Statement;
import org.lianxi.kernel.UnitCode;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/**
 * Tells people what waits for them: by number and step, never to anybody who must not know of the complaint. Each
 * message goes to a person whom the rules let pass, not to a group that may have other members tomorrow.
 */
@Component
class ComplaintNews {

    /** How events of a red light begin. */
    static final String RED = "red:";

    private static final List<String> SUPERVISION = List.of("supervision-head", "supervision-staff");

    private final Messages messages;
    private final Actors actors;
    private final ComplaintAccess access;

    ComplaintNews(Messages messages, Actors actors, ComplaintAccess access) {
        this.messages = messages;
        this.actors = actors;
        this.access = access;
    }

    void toGroup(String group, Complaint complaint, String event, String sentence) {
        toGroups(List.of(group), complaint, event, sentence);
    }

    /** To the bureau that watches over time limits (clause 5.4a), or to the leader where the bureau is concerned. */
    void toSupervision(Complaint complaint, String event, String sentence) {
        var concerned = complaint.about().equals(new UnitCode("supervision"));
        toGroups(concerned ? List.of("leader") : SUPERVISION, complaint, event, sentence);
    }

    /** About a statement: to the liaisons of the unit asked, by its own number, without a word of the complaint. */
    void toUnit(Statement statement, String event, String sentence) {
        messages.toUnits(
                List.of(statement.unit()), new Message(statement.number(), sentence, "/camunda/app/tasklist/", event));
    }

    private void toGroups(Collection<String> groups, Complaint complaint, String event, String sentence) {
        var told = new Message(complaint.number(), sentence, "/complaints/" + complaint.number(), "complaint." + event);
        var message = event.startsWith(RED) ? told.urgently() : told;
        actors.inGroups(groups).values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .filter(person -> !access.isKept(person, complaint.about()))
                .forEach(person -> messages.toPerson(person, message));
    }
}
