package org.lianxi.approval.domain;

/** By which way the application came. */
public enum Source {
    WINDOW("窗口收件"),
    ACCEPTANCE_SYSTEM("审批受理系统转来");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
