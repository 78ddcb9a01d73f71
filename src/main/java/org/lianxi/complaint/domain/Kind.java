package org.lianxi.complaint.domain;

import org.lianxi.kernel.Choice;

/** 类别: what the citizen wants of us. */
public enum Kind implements Choice {
    CONSULTATION("consultation", "咨询"),
    HELP("help", "求助"),
    COMPLAINT("complaint", "投诉"),
    REPORT("report", "举报"),
    SUGGESTION("suggestion", "建议");

    private final String value;
    private final String title;

    Kind(String value, String title) {
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
