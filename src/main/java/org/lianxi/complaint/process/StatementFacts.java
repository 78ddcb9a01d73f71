package org.lianxi.complaint.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxi.complaint.application.AskUnit;
import org.lianxi.complaint.application.Texts;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.springframework.stereotype.Component;

/** What the unit concerned may read: the question, its number and its last day. */
@Component
class StatementFacts implements CaseFacts {

    private final AskUnit askUnit;
    private final Texts texts;

    StatementFacts(AskUnit askUnit, Texts texts) {
        this.askUnit = askUnit;
        this.texts = texts;
    }

    @Override
    public Set<String> processes() {
        return Set.of(ComplaintProcess.STATEMENT);
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        facts.put("statementNumber", form -> form.caseNumber().value());
        facts.put("questionText", form -> texts.read(form.caseNumber(), TextKind.REDACTED, 1)
                .orElse(null));
        facts.put("statementDue", form -> askUnit.get(form.caseNumber()).due().toString());
        return facts;
    }
}
