package org.lianxi.topic.domain;

import org.lianxi.kernel.Refusal;

/** What a topic asks of the conference: the contents of its meetings (clauses 3.2.2b–e) and roster changes (2.3). */
public enum TopicKind {
    STUDY("study", "学习贯彻"),
    PLAN("plan", "计划指标"),
    BRIEFING("briefing", "情况通报"),
    COORDINATION("coordination", "协调事项"),
    ROSTER("roster", "成员调整"),
    OTHER("other", "其他");

    private final String code;
    private final String label;

    TopicKind(String code, String label) {
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

    public static TopicKind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new Refusal("topic.unknown-kind", "没有“%s”这一议题类别，请从列出的类别中选择。".formatted(code));
    }
}
