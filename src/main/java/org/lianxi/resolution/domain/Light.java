package org.lianxi.resolution.domain;

/**
 * 督办灯: how late a resolution is. The regulation knows no such ladder; it is an agreement of this system (本系统约定). A
 * light only ever rises, until a granted extension puts it out.
 */
public enum Light {
    NONE("无"),
    BLUE("蓝"),
    YELLOW("黄"),
    RED("红");

    private final String word;

    Light(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isAbove(Light other) {
        return compareTo(other) > 0;
    }
}
