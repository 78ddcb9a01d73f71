package org.lianxi.approval.domain;

import org.lianxi.kernel.Choice;

/** 特别程序, whose time is not counted (行政许可法 article 45). */
public enum ProcedureKind implements Choice {
    HEARING("hearing", "听证"),
    TENDER("tender", "招标"),
    INSPECTION("inspection", "检验"),
    TESTING("testing", "检测"),
    APPRAISAL("appraisal", "鉴定"),
    EXPERT_REVIEW("expert-review", "专家评审");

    private final String value;
    private final String title;

    ProcedureKind(String value, String title) {
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
