package org.lianxi.resolution.application;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianxi.document.Documents;
import org.lianxi.document.IssuedDocument;
import org.lianxi.document.NewDocument;
import org.lianxi.document.Numbers;
import org.lianxi.organization.Units;
import org.lianxi.resolution.domain.Ladder;
import org.lianxi.resolution.domain.Light;
import org.lianxi.resolution.domain.Resolution;
import org.lianxi.resolution.domain.ResolutionState;
import org.springframework.stereotype.Component;

/** 督办单: numbered without gaps per year, one for each light. */
@Component
class SupervisionNotices {

    private static final String KIND = "supervision-notice";
    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Documents documents;
    private final Numbers numbers;
    private final Units units;
    private final ResolutionSettings settings;

    SupervisionNotices(Documents documents, Numbers numbers, Units units, ResolutionSettings settings) {
        this.documents = documents;
        this.numbers = numbers;
        this.units = units;
        this.settings = settings;
    }

    IssuedDocument issue(Resolution raised, LocalDateTime now) {
        var version = 1
                + (int) documents.of(raised.number()).stream()
                        .filter(issued -> issued.kind().equals(KIND))
                        .count();
        var number = "%s〔%d〕%d号".formatted(settings.noticeWord(), now.getYear(), numbers.next(KIND, now.getYear()));
        return documents.issue(new NewDocument(
                raised.number(),
                KIND,
                "%s色督办单".formatted(raised.light().word()),
                number,
                version,
                content(raised, now)));
    }

    private Map<String, Object> content(Resolution raised, LocalDateTime now) {
        var content = new LinkedHashMap<String, Object>();
        content.put("inSeries", true);
        content.put("leadUnit", units.get(raised.leadUnit()).name());
        content.put(
                "text",
                "%s确定由你单位牵头办理的下列事项，%s。%s"
                        .formatted(raised.adopted().source(), standing(raised, now), demand(raised.light())));
        content.put("level", raised.light().word() + "色");
        content.put("source", raised.adopted().source());
        content.put("resolution", raised.content());
        content.put("instruction", raised.instruction());
        content.put("cooperatingUnits", units.names(raised.cooperatingUnits()));
        content.put("due", CHINESE_DATE.format(raised.due()));
        content.put("state", standing(raised, now));
        content.put("copies", copies(raised));
        content.put("issuedOn", CHINESE_DATE.format(now));
        return content;
    }

    private String copies(Resolution raised) {
        return raised.light() == Light.RED ? "组长，" + units.get("supervision").name() : "";
    }

    private static String standing(Resolution raised, LocalDateTime now) {
        var late = lateness(ChronoUnit.DAYS.between(now.toLocalDate(), raised.due()), raised, now);
        return raised.state() == ResolutionState.TO_VERIFY ? late + "，牵头单位已报请办结，正在核查" : late;
    }

    private static String lateness(long daysLeft, Resolution raised, LocalDateTime now) {
        if (daysLeft < 0) {
            return "已逾期 %d 天".formatted(-daysLeft);
        }
        if (!now.isBefore(Ladder.endOf(raised.due()))) {
            return "办理期限已过";
        }
        return daysLeft == 0 ? "今天到期" : "距办理期限还有 %d 天".formatted(daysLeft);
    }

    private static String demand(Light light) {
        return switch (light) {
            case NONE, BLUE -> "请抓紧办理，按期办结并反馈办理情况；确需延期的，请在期限届满前提出申请。";
            case YELLOW -> "请立即说明逾期原因和下一步安排，尽快办结并反馈办理情况。";
            case RED -> "请单位负责人亲自督促，限期办结并反馈办理情况；本单同时通报监察部门。";
        };
    }
}
