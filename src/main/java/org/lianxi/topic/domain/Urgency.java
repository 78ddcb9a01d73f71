package org.lianxi.topic.domain;

import org.lianxi.kernel.Refusal;

/** 紧急程度, as official documents grade it. Later in this list means more urgent. */
public enum Urgency {
    NORMAL("normal", "平件"),
    URGENT("urgent", "急件"),
    EXTRA_URGENT("extra-urgent", "特急");

    private final String code;
    private final String label;

    Urgency(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The value that forms and tables hold. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Urgency of(String code) {
        for (var urgency : values()) {
            if (urgency.code.equals(code)) {
                return urgency;
            }
        }
        throw new Refusal("topic.unknown-urgency", "没有“%s”这一紧急程度，请从平件、急件、特急中选择。".formatted(code));
    }
}
