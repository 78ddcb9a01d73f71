package org.lianxi.document.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.NewDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues documents. What a document says is settled once, on issue, and stored: a later wording shows later documents,
 * never what was issued before.
 */
@Service
@Transactional
class IssueDocument implements Documents {

    private final IssuedPages pages;
    private final DocumentLayout layout;
    private final ObjectMapper json;
    private final Clock clock;

    IssueDocument(IssuedPages pages, DocumentLayout layout, ObjectMapper json, Clock clock) {
        this.pages = pages;
        this.layout = layout;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public IssuedDocument issue(NewDocument document) {
        return pages.find(document.caseNumber(), document.kind(), document.version())
                .orElseGet(() -> issueFirst(document));
    }

    @Override
    @Transactional(readOnly = true)
    public List<IssuedDocument> of(CaseNumber caseNumber) {
        return pages.of(caseNumber);
    }

    private IssuedDocument issueFirst(NewDocument document) {
        var issuedAt = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var text = layout.text(document, issuedAt);
        var html = layout.html(document, text, issuedAt);
        pages.keep(new NewPage(document, json(document), text, html, Sha256.of(html), issuedAt));
        return pages.find(document.caseNumber(), document.kind(), document.version())
                .orElseThrow(() -> new IllegalStateException(
                        "Document '%s' of case %s was not stored".formatted(document.kind(), document.caseNumber())));
    }

    private String json(NewDocument document) {
        try {
            return json.writeValueAsString(document.content());
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException(
                    "The content of document '%s' holds something that JSON cannot".formatted(document.kind()), unfit);
        }
    }
}
