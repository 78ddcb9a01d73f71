package org.lianxi.calendar;

/** 亮灯: how near a clock is to its end. */
public enum Light {
    GREEN("绿灯", "tag-green"),
    YELLOW("黄灯", "tag-yellow"),
    RED("红灯", "tag-red");

    private final String title;
    private final String tag;

    Light(String title, String tag) {
        this.title = title;
        this.tag = tag;
    }

    public String title() {
        return title;
    }

    /** The style class of pages. */
    public String tag() {
        return tag;
    }
}
