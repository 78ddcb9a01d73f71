package org.lianxi.meeting.domain;

import org.lianxi.kernel.Choice;

/** 主持: the leader, or the deputy under the leader's mandate (clause 3.2.2a). */
public enum Chair implements Choice {
    LEADER("leader", "组长"),
    DEPUTY("deputy", "副组长（受组长委托）");

    private final String value;
    private final String title;

    Chair(String value, String title) {
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
