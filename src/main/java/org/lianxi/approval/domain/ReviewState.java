package org.lianxi.approval.domain;

/** Where one department's review stands. */
public enum ReviewState {
    OPEN("审查中"),
    IN_PROCEDURE("特别程序中"),
    ANSWERED("已提出意见"),
    RELEASED("已解除"),
    DEFAULTED("超时默认"),
    STOPPED("案件终止");

    private final String title;

    ReviewState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the case still waits for it. */
    public boolean isOpen() {
        return this == OPEN || this == IN_PROCEDURE;
    }
}
