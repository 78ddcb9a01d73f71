package org.lianxi.meeting.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Between notice and meeting the office decides: it is held, changed, or cancelled. */
@Service
@Transactional
public class PrepareMeeting {

    private static final String STEP = "跟进会前准备";

    private final Meetings meetings;
    private final CaseFile caseFile;
    private final Clock clock;

    PrepareMeeting(Meetings meetings, CaseFile caseFile, Clock clock) {
        this.meetings = meetings;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    public void hold(CaseNumber number, Actor actor) {
        meetings.save(meetings.get(number).opened(LocalDateTime.now(clock)));
        caseFile.record(number, STEP, "如期召开", "", actor);
    }

    public void change(CaseNumber number, String reason, Actor actor) {
        meetings.save(meetings.get(number).reopened(reason));
        caseFile.record(number, STEP, "变更", reason, actor);
    }

    public void cancel(CaseNumber number, String reason, Actor actor) {
        meetings.save(meetings.get(number).cancelled(reason));
        caseFile.record(number, STEP, "取消", reason, actor);
    }
}
