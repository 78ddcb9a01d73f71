package org.lianxi.approval.domain;

/** Where a joint approval stands; the last five are its ends. */
public enum CaseState {
    CHECKING("形式审查"),
    SUPPLEMENTING("待补正材料"),
    EXAMINING("部门审查"),
    DECIDED("已决定，待送达"),
    GRANTED("准予许可"),
    DENIED("不予许可"),
    REFUSED("不予受理"),
    NOT_SUPPLIED("未补正，视为撤回"),
    WITHDRAWN("申请人撤回");

    private final String title;

    CaseState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isOver() {
        return compareTo(GRANTED) >= 0;
    }
}
