package org.lianxi.document.web;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lianxi.document.NewDocument;
import org.lianxi.document.application.DocumentLayout;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Fills {@code templates/documents/<kind>.html}. The template sees the content's keys as variables, {@code document}
 * for what all documents have, {@code issuer} for the settings, and {@code paragraphs}: the content's {@code text},
 * split at its line ends.
 */
@Component
class ThymeleafLayout implements DocumentLayout {

    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final ITemplateEngine templates;
    private final DocumentSettings settings;

    ThymeleafLayout(ITemplateEngine templates, DocumentSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    @Override
    public String html(NewDocument document, LocalDateTime issuedAt) {
        if (!KIND.matcher(document.kind()).matches()) {
            throw new IllegalArgumentException(
                    "Document kind '%s' is not of the form sign-in-sheet".formatted(document.kind()));
        }
        var shown = new HashMap<String, Object>(document.content());
        shown.put("document", document);
        shown.put("issuedAt", issuedAt);
        shown.put("issuer", settings);
        shown.put("paragraphs", paragraphs(Objects.toString(document.content().get("text"), "")));
        return templates.process("documents/" + document.kind(), new Context(Locale.SIMPLIFIED_CHINESE, shown));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
