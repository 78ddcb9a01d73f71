package org.lianxi.document;

import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Actor;

/** 案卷: the record of each case, kept while it runs and closed when it ends. */
public interface CaseFile {

    /** Adds what a person did. Refused with {@code document.case-archived} once the case is archived. */
    void record(CaseNumber caseNumber, String step, String decision, String text, Actor actor);

    /** Adds what the system did by itself. */
    void record(CaseNumber caseNumber, String step, String text);

    List<CaseEntry> entries(CaseNumber caseNumber);

    /** The record as one Markdown text for forms, oldest first. */
    String asText(CaseNumber caseNumber);

    /**
     * Closes the record: content and hash are stored and never change again. Archiving twice changes nothing.
     *
     * @param content the case in full as JSON, from the capability's own tables
     */
    void archive(CaseNumber caseNumber, String title, String outcome, String content);
}
