package org.lianxi.document.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lianxi.document.CaseEntry;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the record of each case while it runs and closes it when it ends. */
@Service
@Transactional
class KeepCaseFile implements CaseFile {

    /** As long as the column. */
    private static final int LONGEST_TEXT = 20000;

    private final CaseRecords records;
    private final Clock clock;

    KeepCaseFile(CaseRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void record(CaseNumber caseNumber, String step, String decision, String text, Actor actor) {
        add(caseNumber, new CaseEntry(step, decision, text, actor.person(), actor.signature(), now()));
    }

    @Override
    public void record(CaseNumber caseNumber, String step, String text) {
        add(caseNumber, new CaseEntry(step, "", text, "", "系统", now()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseEntry> entries(CaseNumber caseNumber) {
        return records.entries(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public String asText(CaseNumber caseNumber) {
        return RecordText.of(records.entries(caseNumber));
    }

    @Override
    public void archive(CaseNumber caseNumber, String title, String outcome, String content) {
        if (records.archived(caseNumber).isEmpty()) {
            var digest = CaseDigest.of(caseNumber, title, outcome, content, records.entries(caseNumber));
            records.archive(new ArchivedCase(caseNumber, title, outcome, content, digest, now()));
        }
    }

    private void add(CaseNumber caseNumber, CaseEntry entry) {
        if (entry.text().length() > LONGEST_TEXT) {
            throw new Refusal(
                    "document.text-too-long",
                    "“%s”填写的内容有 %d 字，超过 %d 字的上限，没有提交。请压缩文字，详细材料另附。"
                            .formatted(entry.step(), entry.text().length(), LONGEST_TEXT));
        }
        if (!records.add(caseNumber, entry)) {
            throw new Refusal(
                    "document.case-archived",
                    "案件 %s 已经归档，不能再记录“%s”。如需补充或更正，请由联席会议办公室另立案件办理。".formatted(caseNumber, entry.step()));
        }
    }

    /** To the microsecond, as both databases keep it. */
    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
