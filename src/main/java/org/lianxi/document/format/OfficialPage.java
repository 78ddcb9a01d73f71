package org.lianxi.document.format;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lianxi.document.NewDocument;
import org.lianxi.document.application.DocumentLayout;
import org.lianxi.document.domain.OfficialText;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills a wording with a document's content, and shows what came of it as a page. */
@Component
class OfficialPage implements DocumentLayout {

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Wordings wordings;
    private final ITemplateEngine templates;
    private final DocumentSettings settings;
    private final ObjectMapper json;

    OfficialPage(Wordings wordings, ITemplateEngine templates, DocumentSettings settings, ObjectMapper json) {
        this.wordings = wordings;
        this.templates = templates;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public OfficialText text(NewDocument document, LocalDateTime issuedAt) {
        return wordings.named(document.wording()).text(fields(document, issuedAt));
    }

    @Override
    public String html(NewDocument document, OfficialText text, LocalDateTime issuedAt) {
        var shown = new HashMap<String, Object>();
        shown.put("document", document);
        shown.put("text", text);
        shown.put("issuedAt", issuedAt);
        shown.put("inSeries", document.content().containsKey("inSeries"));
        return templates.process("document/official", new Context(Locale.SIMPLIFIED_CHINESE, shown));
    }

    private Map<String, Object> fields(NewDocument document, LocalDateTime issuedAt) {
        var fields = new HashMap<String, Object>();
        fields.put("conference", settings.conference());
        fields.put("office", settings.office());
        fields.put("issuedOn", CHINESE_DATE.format(issuedAt));
        fields.putAll(json.convertValue(document.content(), new TypeReference<Map<String, Object>>() {}));
        fields.put("title", document.title());
        fields.put("number", document.number());
        fields.put("version", document.version());
        fields.put("caseNumber", document.caseNumber().value());
        // One of several of its kind in a case: its version is a running number, none takes another's place.
        fields.put("revised", document.version() > 1 && !document.content().containsKey("inSeries"));
        return fields;
    }
}
