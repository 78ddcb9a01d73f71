package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.NewDocument;
import org.lianxi.document.Numbers;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/**
 * 告知书: the written notices to the applicant (行政许可法 articles 32, 38, 42, 44 and 45), each with its number and date. The
 * window hands them over; the city's own seal goes on the printed page.
 */
@Component
class ApprovalLetters {

    private static final String KIND = "approval-letter";
    private static final UnitCode SERVICE_CENTRE = new UnitCode("service-center");
    private static final DateTimeFormatter CHINESE_DATE =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private final Documents documents;
    private final Numbers numbers;
    private final Units units;
    private final ApprovalSettings settings;
    private final Clock clock;

    ApprovalLetters(Documents documents, Numbers numbers, Units units, ApprovalSettings settings, Clock clock) {
        this.documents = documents;
        this.numbers = numbers;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param fields what the letter's wording names besides the case itself
     * @param ground the law
     */
    IssuedDocument issue(ApprovalCase approval, Letter letter, Map<String, Object> fields, String ground) {
        var now = LocalDateTime.now(clock);
        var version = 1
                + (int) documents.of(approval.number()).stream()
                        .filter(issued -> issued.kind().equals(KIND))
                        .count();
        var content = new LinkedHashMap<String, Object>(fields);
        content.put("inSeries", true);
        content.put("unit", issuer(approval));
        content.put("applicant", approval.application().applicant().name());
        content.put("project", approval.application().projectName());
        content.put("items", String.join("、", approval.application().items()));
        content.put("ground", ground);
        content.put("issuedOn", CHINESE_DATE.format(now));
        var number = "%s〔%d〕%d号".formatted(settings.letterWord(), now.getYear(), numbers.next(KIND, now.getYear()));
        return documents.issue(
                new NewDocument(approval.number(), KIND, letter.wording(), letter.title(), number, version, content));
    }

    /** The lead unit answers for its decision; all other letters are the service centre's (clause 5.2.5a). */
    private String issuer(ApprovalCase approval) {
        return units.get(approval.decision()
                        .flatMap(decision -> approval.leadUnit())
                        .orElse(SERVICE_CENTRE))
                .name();
    }

    static String date(LocalDate day) {
        return CHINESE_DATE.format(day);
    }
}
