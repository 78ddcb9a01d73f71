package org.lianxi.meeting.domain;

import org.lianxi.kernel.Refusal;

/** 主持: the leader, or the deputy under the leader's mandate (clause 3.2.2a). */
public enum Chair {
    LEADER("leader", "组长"),
    DEPUTY("deputy", "副组长（受组长委托）");

    private final String value;
    private final String title;

    Chair(String value, String title) {
        this.value = value;
        this.title = title;
    }

    public static Chair of(String value) {
        for (var chair : values()) {
            if (chair.value.equals(value)) {
                return chair;
            }
        }
        throw new Refusal("meeting.unknown-chair", "主持人“%s”不在可选范围内，请选择组长或副组长。".formatted(value));
    }

    /** The form's value. */
    public String value() {
        return value;
    }

    public String title() {
        return title;
    }
}
