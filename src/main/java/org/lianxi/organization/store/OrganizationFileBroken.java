package org.lianxi.organization.store;

import java.util.List;

/** The organization file cannot be used. The application does not start with it. */
final class OrganizationFileBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient List<String> faults;

    OrganizationFileBroken(String file, List<String> faults) {
        super("单位和岗位文件 %s 有 %d 处错误：\n- %s".formatted(file, faults.size(), String.join("\n- ", faults)));
        this.file = file;
        this.faults = List.copyOf(faults);
    }

    String file() {
        return file;
    }

    List<String> faults() {
        return faults;
    }
}
