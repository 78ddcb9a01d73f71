package org.lianxi.approval.domain;

import org.lianxi.kernel.Choice;

/** What a department says of an application. */
public enum OpinionKind implements Choice {
    AGREE("agree", "同意"),
    AGREE_WITH_CONDITIONS("agree-with-conditions", "附条件同意"),
    OBJECT("object", "不同意"),
    NOT_CONCERNED("not-concerned", "不涉及本单位职责");

    private final String value;
    private final String title;

    OpinionKind(String value, String title) {
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
}
