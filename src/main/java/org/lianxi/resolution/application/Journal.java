package org.lianxi.resolution.application;

import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.resolution.domain.CooperationEntry;
import org.lianxi.resolution.domain.LightEntry;
import org.lianxi.resolution.domain.ReportEntry;

/** What was reported in each case and which lights went on, oldest first. Lines are added, never removed. */
public interface Journal {

    List<ReportEntry> reports(CaseNumber number);

    void add(CaseNumber number, ReportEntry report);

    /** Answers the report; the first answer stays. */
    void reply(CaseNumber number, int place, ReportEntry.Reply reply);

    List<CooperationEntry> cooperation(CaseNumber number);

    void add(CaseNumber number, CooperationEntry cooperation);

    List<LightEntry> lights(CaseNumber number);

    void add(CaseNumber number, LightEntry light);
}
