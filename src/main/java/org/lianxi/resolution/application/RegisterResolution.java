package org.lianxi.resolution.application;

import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Units;
import org.lianxi.resolution.domain.Resolution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 立项登记: opens the record of a resolution that a meeting has entered. Registering it again changes nothing. */
@Service
public class RegisterResolution {

    private static final String STEP = "立项登记";

    private final Resolutions resolutions;
    private final CaseFile caseFile;
    private final Units units;
    private final ResolutionMessages messages;

    RegisterResolution(Resolutions resolutions, CaseFile caseFile, Units units, ResolutionMessages messages) {
        this.resolutions = resolutions;
        this.caseFile = caseFile;
        this.units = units;
        this.messages = messages;
    }

    @Transactional
    public void of(CaseNumber number) {
        var resolution = resolutions.toChange(number);
        if (caseFile.entries(number).stream().anyMatch(entry -> STEP.equals(entry.step()))) {
            return;
        }
        caseFile.record(number, STEP, origin(resolution));
        messages.toGroup("office", number, "registered", "决议督办案 %s 已立项，请交办。".formatted(number));
    }

    private String origin(Resolution resolution) {
        var adopted = resolution.adopted();
        return "来源：%s（会议 %s 第 %d 项决议）。决议内容：%s。牵头单位：%s；配合单位：%s；会议确定的办理期限：%s。"
                .formatted(
                        adopted.source(),
                        adopted.meeting(),
                        adopted.row(),
                        resolution.content(),
                        units.get(adopted.leadUnit()).name(),
                        adopted.cooperatingUnits().isEmpty() ? "无" : units.names(adopted.cooperatingUnits()),
                        adopted.due());
    }
}
