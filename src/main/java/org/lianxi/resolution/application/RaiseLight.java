package org.lianxi.resolution.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.document.CaseFile;
import org.lianxi.document.IssuedDocument;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.resolution.domain.Light;
import org.lianxi.resolution.domain.LightEntry;
import org.lianxi.resolution.domain.Resolution;
import org.lianxi.resolution.domain.ResolutionState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 亮灯: a timer of the model has come, a 督办单 goes to the lead unit. Where the light must not go on — it burns already,
 * the due date was moved, the resolution is closed — nothing happens.
 */
@Service
public class RaiseLight {

    private static final UnitCode SUPERVISION = new UnitCode("supervision");

    private final Resolutions resolutions;
    private final Journal journal;
    private final SupervisionNotices notices;
    private final CaseFile caseFile;
    private final ResolutionMessages messages;
    private final ResolutionSettings settings;
    private final Clock clock;

    RaiseLight(
            Resolutions resolutions,
            Journal journal,
            SupervisionNotices notices,
            CaseFile caseFile,
            ResolutionMessages messages,
            ResolutionSettings settings,
            Clock clock) {
        this.resolutions = resolutions;
        this.journal = journal;
        this.notices = notices;
        this.caseFile = caseFile;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void of(CaseNumber number, Light light) {
        var now = LocalDateTime.now(clock);
        resolutions.toChange(number).raise(light, settings.ladder(), now).ifPresent(raised -> {
            resolutions.save(raised);
            var notice = notices.issue(raised, now);
            journal.add(number, entry(raised, notice, now));
            caseFile.record(
                    number, "发出%s色督办单".formatted(light.word()), "%s，%s。".formatted(notice.number(), ground(raised)));
            tell(raised, notice);
        });
    }

    private LightEntry entry(Resolution raised, IssuedDocument notice, LocalDateTime now) {
        return new LightEntry(raised.due(), raised.light(), now, ground(raised), notice.number(), notice.address());
    }

    private static String ground(Resolution raised) {
        return switch (raised.light()) {
            case NONE -> "";
            case BLUE -> "临近办理期限 %s".formatted(raised.due());
            case YELLOW -> "办理期限 %s 已过".formatted(raised.due());
            case RED -> "办理期限 %s 已过，严重逾期".formatted(raised.due());
        };
    }

    private void tell(Resolution raised, IssuedDocument notice) {
        var number = raised.number();
        var event = "light-%s-%s".formatted(raised.light(), raised.due());
        messages.toUnit(
                raised.leadUnit(),
                number,
                event,
                "决议督办案 %s %s，已发出%s色督办单 %s，请抓紧办理。"
                        .formatted(number, ground(raised), raised.light().word(), notice.number()));
        if (raised.light().isAbove(Light.BLUE)) {
            messages.toGroup(
                    raised.leadUnit() + "-head", number, event, "你单位牵头的决议督办案 %s %s。".formatted(number, ground(raised)));
        }
        if (raised.state() == ResolutionState.TO_VERIFY) {
            messages.toGroup("office", number, event, "决议督办案 %s %s，牵头单位已报请办结，请尽快核查。".formatted(number, ground(raised)));
        }
        if (raised.light() == Light.RED) {
            var text = "决议督办案 %s 严重逾期，已发出红色督办单 %s，特此通报。".formatted(number, notice.number());
            messages.toUnit(SUPERVISION, number, event + "-supervision", text);
            messages.toGroup("leader", number, event + "-leader", text);
        }
    }
}
