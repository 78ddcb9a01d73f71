package org.lianxi.approval.domain;

import org.lianxi.kernel.Choice;

/** What is decided on the application. */
public enum Verdict implements Choice {
    GRANT("grant", "准予许可"),
    GRANT_WITH_CONDITIONS("grant-with-conditions", "附条件准予许可"),
    DENY("deny", "不予许可");

    private final String value;
    private final String title;

    Verdict(String value, String title) {
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

    public boolean grants() {
        return this != DENY;
    }
}
