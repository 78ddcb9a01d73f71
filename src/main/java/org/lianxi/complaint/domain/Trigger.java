package org.lianxi.complaint.domain;

import org.lianxi.kernel.Choice;

/** What clause 5.4b threatens with public criticism (通报批评); a finding of it is evidence for the supervision bureau. */
public enum Trigger implements Choice {
    NO_COOPERATION("no-cooperation", "对整合审批职能、成立审批机构不配合"),
    NOT_MOVED_IN("not-moved-in", "不愿进驻政务服务中心"),
    OUTSIDE_THE_CENTRE("outside-the-centre", "不按规定在政务服务中心办理审批事项"),
    CIRCULATING_OUTSIDE("circulating-outside", "审批项目“体外循环”"),
    ACCEPTED_TWICE("accepted-twice", "审批项目“两头受理”");

    private final String value;
    private final String title;

    Trigger(String value, String title) {
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
