package org.lianxi.complaint.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Finding;
import org.lianxi.complaint.domain.Grade;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * Closes the file of an ended complaint. The file never changes again, so it holds nothing that might have to be
 * erased: what happened and when, not what was written or by which citizen.
 */
@Component
class ComplaintArchive {

    private final CaseFile caseFile;
    private final ObjectMapper json = new ObjectMapper();

    ComplaintArchive(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** The last thing that happens in the case: nothing can be recorded afterwards. */
    void close(Complaint ended) {
        var content = new LinkedHashMap<String, Object>();
        content.put("number", ended.number().value());
        content.put("source", ended.origin().source().title());
        content.put("kind", ended.origin().kind().title());
        content.put("about", ended.about().value());
        content.put("registeredAt", ended.origin().registeredAt().toString());
        content.put("acceptedOn", text(ended.course().acceptedOn()));
        content.put("handler", ended.course().handler().orElse(""));
        content.put("round", ended.course().round());
        content.put("finding", ended.outcome().finding().map(Finding::title).orElse(""));
        content.put("repliedAt", text(ended.outcome().repliedAt()));
        content.put("grade", ended.outcome().grade().map(Grade::title).orElse(""));
        content.put(
                "linkedTo", ended.outcome().linkedTo().map(CaseNumber::value).orElse(""));
        content.put("outcome", ended.state().title());
        content.put("retentionYears", ended.outcome().retentionYears());
        try {
            caseFile.archive(ended.number(), "投诉", ended.state().title(), json.writeValueAsString(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The file of case %s is not JSON".formatted(ended.number()), impossible);
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
