package org.lianxi.approval.application;

/** 告知书: what an applicant is told in writing. The sentences are in {@code documents/approval-*.txt}. */
enum Letter {
    ACCEPTANCE("受理通知书", "approval-acceptance"),
    SUPPLEMENT("补正材料一次性告知书", "approval-supplement"),
    REFUSAL("不予受理决定书", "approval-refusal"),
    NOT_SUPPLEMENTED("终止办理告知书", "approval-not-supplemented"),
    WITHDRAWAL("终止办理告知书", "approval-withdrawal"),
    PROCEDURE("特别程序告知书", "approval-procedure"),
    RESUMPTION("恢复计算审批期限告知书", "approval-resumption"),
    EXTENSION("延长审批期限告知书", "approval-extension"),
    GRANT("准予行政许可决定书", "approval-decision"),
    DENIAL("不予行政许可决定书", "approval-decision");

    private final String title;
    private final String wording;

    Letter(String title, String wording) {
        this.title = title;
        this.wording = wording;
    }

    String title() {
        return title;
    }

    String wording() {
        return wording;
    }
}
