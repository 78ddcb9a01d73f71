package org.lianxi.complaint.domain;

import java.util.List;

/** What somebody wrote in a complaint. Each is kept encrypted, once for each round of handling. */
public enum TextKind {
    WHEN("发生时间"),
    WHERE("窗口或地点"),
    STORY("事情经过"),
    WISH("诉求"),
    MISSING("要求补充"),
    SUPPLEMENT("投诉人补充"),
    ENDING("告知投诉人"),
    REASON("要求再次办理的理由"),
    /** What the handler wants to know of the unit concerned. */
    QUESTION("拟提问题"),
    /** The same without what leads back to the citizen. */
    REDACTED("发给单位的问题"),
    STATEMENT("情况说明"),
    EXTENSION("延长理由"),
    /** Why somebody beside the handler sent something back. */
    RETURNED("退回或审批意见"),
    REPLY("答复"),
    /** Facts for the supervision bureau, clause 5.4b. */
    EVIDENCE("通报批评线索"),
    /** The title of the topic that was proposed for the conference. */
    COMMON("已提请会议研究"),
    RATING("评价意见"),
    DATA_REQUEST("个人信息请求的说明");

    /** What those who work on the case read of it, in this order; statements are shown with their questions. */
    public static final List<TextKind> SHOWN = List.of(
            WHEN,
            WHERE,
            STORY,
            WISH,
            MISSING,
            SUPPLEMENT,
            ENDING,
            REASON,
            EXTENSION,
            RETURNED,
            REPLY,
            EVIDENCE,
            COMMON,
            RATING,
            DATA_REQUEST);

    private final String title;

    TextKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
