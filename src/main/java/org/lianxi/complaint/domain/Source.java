package org.lianxi.complaint.domain;

import org.lianxi.kernel.Choice;

/** 来源: by which way the complaint came. */
public enum Source implements Choice {
    WEB("web", "网上"),
    WINDOW("window", "窗口"),
    LETTER("letter", "来信"),
    HOTLINE("hotline", "12345转办"),
    PETITION("petition", "信访转办");

    private final String value;
    private final String title;

    Source(String value, String title) {
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
