package org.lianxi.complaint.domain;

/** Where a complaint stands; those from {@link #LINKED} on are its ends. Closed is not the same as solved. */
public enum ComplaintState {
    EXAMINING("受理审查", "我们正在审查是否受理"),
    SUPPLEMENTING("待补充", "我们还需要您补充一些情况"),
    HANDLING("办理中", "已受理，正在核实办理"),
    REPLIED("已答复，待评价", "已经答复，请您评价"),
    REHANDLING("再次办理", "已按您的要求由另一单位再次办理"),
    LINKED("已并入同一事项", "您此前反映的同一事项正在办理，本次反映已并入"),
    NOT_OURS("不属本机构职责", "您反映的事项不属于本机构职责，已告知应向何处反映"),
    REFUSED("不予受理", "不予受理，理由见下"),
    NOT_SUPPLIED("逾期未补充", "期限内没有收到补充，已结案；您可以重新提交"),
    SATISFIED("已评价满意", "已办结，感谢您的评价"),
    UNRATED("未评价", "已办结，评价期内没有收到评价"),
    DISSATISFIED("不满意，未要求再次办理", "已办结，您的不满意评价已记录"),
    FINAL("再次办理终结", "再次办理已终结，答复见下"),
    WITHDRAWN("投诉人撤回", "已按您的要求撤回");

    private final String title;
    private final String plainWords;

    ComplaintState(String title, String plainWords) {
        this.title = title;
        this.plainWords = plainWords;
    }

    /** As staff read it. */
    public String title() {
        return title;
    }

    /** As the citizen reads it. */
    public String plainWords() {
        return plainWords;
    }

    public boolean isOver() {
        return compareTo(LINKED) >= 0;
    }

    /** Whether a unit is at work on the matter. */
    public boolean isBeingHandled() {
        return this == HANDLING || this == REHANDLING;
    }
}
