package org.lianxi.topic.domain;

/** Where a topic stands, in the words that people read. */
public enum TopicState {
    PROPOSED("待办公室形式审查", false),
    ASKING("正在书面征求意见", false),
    UNDER_REVIEW("待组长或副组长审核", false),
    DEFERRED("暂缓审核", false),
    RETURNED("已退回，待提出单位修改", false),
    POOLED("已列入议题库，等待上会", false),
    TAKEN_UP("已列入会议方案", false),
    DECIDED("会议已议定", true),
    HEARD("会议已听取", true),
    WITHDRAWN("提出单位已撤回", true),
    DROPPED("已移出议题库", true),
    REJECTED("审核未通过", true),
    NOT_ACCEPTED("不予受理", true);

    private final String label;
    private final boolean closed;

    TopicState(String label, boolean closed) {
        this.label = label;
        this.closed = closed;
    }

    public String label() {
        return label;
    }

    /** Whether nothing more can happen to a topic in this state. */
    public boolean closed() {
        return closed;
    }
}
