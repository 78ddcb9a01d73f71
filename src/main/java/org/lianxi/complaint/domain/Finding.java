package org.lianxi.complaint.domain;

import org.lianxi.kernel.Choice;

/** 核查结论: whether what was said has proved true. */
public enum Finding implements Choice {
    SUBSTANTIATED("substantiated", "属实"),
    PARTLY("partly", "部分属实"),
    UNSUBSTANTIATED("unsubstantiated", "不属实"),
    NOT_APPLICABLE("not-applicable", "不涉及事实认定");

    private final String value;
    private final String title;

    Finding(String value, String title) {
        this.value = value;
        this.title = title;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether something was found that a unit has to answer for. */
    public boolean isFault() {
        return this == SUBSTANTIATED || this == PARTLY;
    }
}
