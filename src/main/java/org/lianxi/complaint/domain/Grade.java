package org.lianxi.complaint.domain;

import org.lianxi.kernel.Choice;

/** 好差评: the five grades (国办发〔2019〕51号); the last two are 差评. */
public enum Grade implements Choice {
    VERY_GOOD("very-good", "非常满意"),
    GOOD("good", "满意"),
    FAIR("fair", "基本满意"),
    POOR("poor", "不满意"),
    VERY_POOR("very-poor", "非常不满意");

    private final String value;
    private final String title;

    Grade(String value, String title) {
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

    public boolean isPoor() {
        return this == POOR || this == VERY_POOR;
    }
}
