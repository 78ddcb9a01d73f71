package org.lianxi.meeting.process;

import org.lianxi.engine.Answers;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.application.WantedResolution;

/** A row of the lists of resolutions, which two forms have. */
final class ResolutionRow {

    private ResolutionRow() {}

    static WantedResolution read(int itemNo, Answers row) {
        return new WantedResolution(
                itemNo,
                row.text("content", "决议事项", 1000),
                new UnitCode(row.text("leadUnit", "牵头单位")),
                row.list("cooperatingUnits").stream().map(UnitCode::new).toList(),
                row.date("due", "完成时限"));
    }
}
