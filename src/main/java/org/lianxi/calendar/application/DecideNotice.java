package org.lianxi.calendar.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.lianxi.calendar.application.ProposeNotice.Draft;
import org.lianxi.calendar.application.ProposeNotice.Preview;
import org.lianxi.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes: another person puts a proposed notice in force, or sends it back. */
@Service
@Transactional
public class DecideNotice {

    private static final int LONGEST_REASON = 500;

    private final HolidayTables holidays;
    private final NoticeImports imports;
    private final Importers importers;
    private final ProposeNotice proposals;
    private final FollowHolidays follow;
    private final Clock clock;

    DecideNotice(
            HolidayTables holidays,
            NoticeImports imports,
            Importers importers,
            ProposeNotice proposals,
            FollowHolidays follow,
            Clock clock) {
        this.holidays = holidays;
        this.imports = imports;
        this.importers = importers;
        this.proposals = proposals;
        this.follow = follow;
        this.clock = clock;
    }

    /** Puts it in force; clocks and timers follow within the same transaction. Returns how many clocks were moved. */
    public int confirm(String person, long id) {
        var proposed = mayDecide(person, id);
        var notices = ProposeNotice.notices(new Draft(proposed.year(), proposed.notice(), proposed.text()));
        var expected = proposals.effectOf(notices);
        holidays.replace(notices, person, now());
        var moved = follow.now();
        imports.confirm(id, new Preview(expected.differences(), moved), person, now());
        return moved;
    }

    public void reject(String person, long id, String reason) {
        mayDecide(person, id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal(
                    "calendar.rejection-without-reason", "没有写明退回原因，或原因超过 %d 个字，请填写后再退回。".formatted(LONGEST_REASON));
        }
        imports.reject(id, reason.strip(), person, now());
    }

    private NoticeImport mayDecide(String person, long id) {
        importers.mustInclude(person);
        holidays.lock();
        var proposed =
                imports.find(id).orElseThrow(() -> new Refusal("calendar.no-such-import", "没有找到这份放假安排，请回到工作日历页面重新选择。"));
        if (!proposed.isWaiting()) {
            throw new Refusal(
                    "calendar.import-decided",
                    "这份放假安排（%s）%s，不能再次复核。请刷新页面查看结果。"
                            .formatted(proposed.notice(), proposed.outcome().title()));
        }
        if (proposed.proposedBy().equals(person)) {
            throw new Refusal(
                    "calendar.own-proposal", "这份放假安排（%s）由您本人提交，须由另一人复核。请联系办公室其他人员或系统管理员。".formatted(proposed.notice()));
        }
        return proposed;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
