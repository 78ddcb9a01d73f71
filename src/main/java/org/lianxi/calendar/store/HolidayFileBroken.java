package org.lianxi.calendar.store;

import java.util.List;

/** The file of holidays cannot be used. The application does not start with it. */
final class HolidayFileBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    HolidayFileBroken(String file, List<String> faults) {
        super("节假日文件 %s 有 %d 处错误：\n- %s".formatted(file, faults.size(), String.join("\n- ", faults)));
        this.file = file;
    }

    String file() {
        return file;
    }
}
