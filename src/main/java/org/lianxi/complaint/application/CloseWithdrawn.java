package org.lianxi.complaint.application;

import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The citizen has withdrawn the complaint: nobody waits any more, and whoever worked on it is told. */
@Service
public class CloseWithdrawn {

    private final Complaints complaints;
    private final AskUnit askUnit;
    private final ComplaintArchive archive;
    private final ComplaintNews news;
    private final CaseFile caseFile;

    CloseWithdrawn(
            Complaints complaints, AskUnit askUnit, ComplaintArchive archive, ComplaintNews news, CaseFile caseFile) {
        this.complaints = complaints;
        this.askUnit = askUnit;
        this.archive = archive;
        this.news = news;
        this.caseFile = caseFile;
    }

    @Transactional
    public void of(CaseNumber number) {
        var complaint = complaints.get(number);
        askUnit.drop(number);
        caseFile.record(number, "登记撤回", "投诉人撤回，不再办理。");
        archive.close(complaint);
        news.toGroup(complaint.worker(), complaint, "withdrawn", "投诉 %s 已由投诉人撤回，不再办理。".formatted(number));
    }
}
