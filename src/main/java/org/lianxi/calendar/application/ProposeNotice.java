package org.lianxi.calendar.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lianxi.calendar.domain.Differences;
import org.lianxi.calendar.domain.Notice;
import org.lianxi.calendar.domain.NoticeText;
import org.lianxi.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first pair of eyes: somebody proposes the notice of a year, and sees what it would change. */
@Service
@Transactional
public class ProposeNotice {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 20_000;

    private final HolidayTables holidays;
    private final NoticeImports imports;
    private final Importers importers;
    private final TellClocks clocks;
    private final Clock clock;

    ProposeNotice(HolidayTables holidays, NoticeImports imports, Importers importers, TellClocks clocks, Clock clock) {
        this.holidays = holidays;
        this.imports = imports;
        this.importers = importers;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param notice its number
     * @param text a line for each day
     */
    public record Draft(int year, String notice, String text) {}

    /** @param moving how many running clocks get another last day, or are no longer 暂定 */
    public record Preview(List<String> differences, int moving) {}

    /** What the draft would change; nothing is stored. */
    @Transactional(readOnly = true)
    public Preview preview(String person, Draft draft) {
        importers.mustInclude(person);
        mustBeNew(draft);
        return effectOf(notices(draft));
    }

    /** Stores the draft for the second person and returns its number in the log. */
    public long propose(String person, Draft draft) {
        importers.mustInclude(person);
        holidays.lock();
        mustBeNew(draft);
        return imports.add(
                draft,
                effectOf(notices(draft)),
                person,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    /** @throws org.lianxi.calendar.domain.NoticeRefused with every fault of the text */
    static List<Notice> notices(Draft draft) {
        if (draft.year() < EARLIEST || draft.year() > LATEST) {
            throw new Refusal(
                    "calendar.year-out-of-range", "年份 %d 不在 %d 至 %d 之间，请核对。".formatted(draft.year(), EARLIEST, LATEST));
        }
        if (draft.notice().isBlank() || draft.notice().length() > LONGEST_NUMBER) {
            throw new Refusal(
                    "calendar.notice-number-missing",
                    "没有写明通知文号，或文号超过 %d 个字。请填写放假通知的文号，例如“国办发明电〔2025〕7号”。".formatted(LONGEST_NUMBER));
        }
        if (draft.text().length() > LONGEST_TEXT) {
            throw new Refusal(
                    "calendar.notice-too-long", "放假安排超过 %d 个字，一年的安排不会这么长，请核对是否选错了文件。".formatted(LONGEST_TEXT));
        }
        return NoticeText.year(
                draft.year(), draft.text(), Notice.Source.IMPORT, draft.notice().strip());
    }

    Preview effectOf(List<Notice> notices) {
        var present = holidays.inForce();
        var differences = Differences.of(notices, present);
        if (differences.isEmpty()) {
            throw new Refusal("calendar.notice-changes-nothing", "这份安排与现行安排完全相同，不需要导入。");
        }
        return new Preview(differences, clocks.movedBy(present.with(notices)));
    }

    private void mustBeNew(Draft draft) {
        imports.waiting().stream()
                .filter(waiting -> waiting.year() == draft.year())
                .findFirst()
                .ifPresent(waiting -> {
                    throw new Refusal(
                            "calendar.import-waiting",
                            "%d 年已有一份放假安排（%s）等待复核，请先复核或退回那一份。".formatted(waiting.year(), waiting.notice()));
                });
    }
}
