package org.lianxi.approval.domain;

import org.lianxi.kernel.Choice;

/** How a decision reaches the applicant. */
public enum DeliveryMethod implements Choice {
    IN_PERSON("in-person", "当面送达"),
    POST("post", "邮寄送达"),
    ELECTRONIC("electronic", "电子送达");

    private final String value;
    private final String title;

    DeliveryMethod(String value, String title) {
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
