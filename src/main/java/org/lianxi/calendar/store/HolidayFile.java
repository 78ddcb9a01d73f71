package org.lianxi.calendar.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lianxi.calendar.domain.Notice;
import org.lianxi.calendar.domain.NoticeRefused;
import org.lianxi.calendar.domain.NoticeText;
import org.springframework.core.io.Resource;

/** Reads a file of holidays and refuses it whole where anything in it is wrong. */
final class HolidayFile {

    private HolidayFile() {}

    /** @throws HolidayFileBroken with every fault that was found */
    static List<Notice> read(Resource file, Notice.Source source, String origin) {
        try {
            return NoticeText.years(file.getContentAsString(StandardCharsets.UTF_8), source, origin);
        } catch (NoticeRefused refused) {
            throw new HolidayFileBroken(file.getDescription(), refused.faults());
        } catch (IOException unreadable) {
            throw new HolidayFileBroken(
                    file.getDescription(),
                    List.of("无法读取：%s。请检查 lianxi.calendar.file 所写的路径。".formatted(unreadable.getMessage())));
        }
    }
}
