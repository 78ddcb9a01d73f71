package org.lianxi.approval.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Opinion;
import org.lianxi.approval.domain.Review;
import org.lianxi.calendar.CaseClocks;
import org.lianxi.calendar.ClockReading;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Documents;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/**
 * The file of a joint approval, closed with the case (clause 3.3c): the application, all opinions with their posts and
 * times, the clocks with their derivation, procedures, coordination, extensions, changes and letters.
 */
@Component
class ApprovalArchive {

    private final Reviews reviews;
    private final CaseEvents events;
    private final CaseClocks clocks;
    private final Documents documents;
    private final CaseFile caseFile;
    private final Units units;
    private final ObjectMapper json = new ObjectMapper();

    ApprovalArchive(
            Reviews reviews,
            CaseEvents events,
            CaseClocks clocks,
            Documents documents,
            CaseFile caseFile,
            Units units) {
        this.reviews = reviews;
        this.events = events;
        this.clocks = clocks;
        this.documents = documents;
        this.caseFile = caseFile;
        this.units = units;
    }

    /** The last thing that happens in the case: nothing can be recorded afterwards. */
    void close(ApprovalCase ended) {
        try {
            caseFile.archive(
                    ended.number(),
                    ended.application().title(),
                    ended.state().title(),
                    json.writeValueAsString(content(ended)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The file of case %s is not JSON".formatted(ended.number()), impossible);
        }
    }

    private Map<String, Object> content(ApprovalCase ended) {
        var number = ended.number();
        var content = new LinkedHashMap<String, Object>();
        content.put("number", number.value());
        content.put("outcome", ended.state().title());
        content.put("endReason", ended.endReason());
        content.put("application", application(ended));
        content.put("supplement", ended.supplement().map(Object::toString).orElse(""));
        content.put("acceptance", ended.acceptance().map(Object::toString).orElse(""));
        content.put(
                "leadUnit", ended.leadUnit().map(unit -> units.get(unit).name()).orElse(""));
        content.put("reviews", reviews.of(number).stream().map(this::review).toList());
        content.put(
                "clocks",
                clocks.of(List.of(number)).stream().map(ApprovalArchive::clock).toList());
        content.put("procedures", texts(events.procedures(number)));
        content.put("coordinations", texts(events.coordinations(number)));
        content.put("extensions", texts(events.extensions(number)));
        content.put("changes", texts(events.changes(number)));
        content.put("decision", ended.decision().map(Object::toString).orElse(""));
        content.put("delivery", ended.delivery().map(Object::toString).orElse(""));
        content.put(
                "letters",
                documents.of(number).stream()
                        .map(letter -> Map.of(
                                "number", letter.number(),
                                "title", letter.title(),
                                "issuedAt", letter.issuedAt().toString()))
                        .toList());
        return content;
    }

    private static Map<String, Object> application(ApprovalCase ended) {
        var application = ended.application();
        var content = new LinkedHashMap<String, Object>();
        content.put("source", ended.source().title());
        content.put("registeredAt", ended.registeredAt().toString());
        content.put("receivedOn", ended.receivedOn().toString());
        content.put("applicant", application.applicant().name());
        content.put("applicantKind", application.applicant().kind().title());
        content.put("project", application.projectName());
        content.put("projectType", application.projectType());
        content.put("items", application.items());
        content.put("summary", application.summary());
        content.put(
                "materials",
                application.materials().stream()
                        .map(material -> Map.of("name", material.name(), "provided", material.provided()))
                        .toList());
        return content;
    }

    private Map<String, Object> review(Review review) {
        var content = new LinkedHashMap<String, Object>();
        content.put("unit", units.get(review.unit()).name());
        content.put("round", review.round());
        content.put("lead", review.lead());
        content.put("days", review.days());
        content.put("state", review.state().title());
        content.put("superseded", review.superseded());
        content.put("reason", review.reason());
        content.put("opinion", review.opinion().map(Opinion::words).orElse(""));
        content.put("post", review.post());
        content.put("askedAt", review.askedAt().toString());
        content.put("endedAt", review.endedAt().map(Object::toString).orElse(""));
        return content;
    }

    private static Map<String, Object> clock(ClockReading reading) {
        var content = new LinkedHashMap<String, Object>();
        content.put("title", reading.title());
        content.put("term", reading.term().words());
        content.put("due", reading.due().words());
        content.put("light", reading.light().title());
        content.put("derivation", reading.derivation());
        content.put("segments", texts(reading.segments()));
        content.put("lights", texts(reading.lights()));
        return content;
    }

    /** Records write themselves with the names of all their parts. */
    private static List<String> texts(List<?> records) {
        return records.stream().map(Object::toString).toList();
    }
}
