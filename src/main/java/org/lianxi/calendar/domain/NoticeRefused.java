package org.lianxi.calendar.domain;

import java.util.List;
import org.lianxi.kernel.Refusal;

/** A text of holidays cannot be used; nothing of it is. */
public final class NoticeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    NoticeRefused(List<String> faults) {
        super("calendar.notice-refused", "放假安排有 %d 处错误，没有采用：%s".formatted(faults.size(), String.join("", faults)));
        this.faults = List.copyOf(faults);
    }

    /** Each a Chinese sentence with the number of its line. */
    public List<String> faults() {
        return faults;
    }
}
