package org.lianxi.document;

import java.util.Map;
import org.lianxi.kernel.CaseNumber;

/**
 * A document to be issued.
 *
 * @param kind what the register calls it: {@code notice} 会议通知, {@code minutes} 会议纪要, {@code agenda} 议题表,
 *     {@code receipts} 回执汇总, {@code sign-in-sheet} 签到表, {@code supervision-notice} 督办单, {@code approval-letter}
 *     联合审批告知书, {@code complaint-letter} 投诉告知书和答复书
 * @param wording the file under {@code documents/} that has its sentences, without {@code .txt}
 * @param number the official number, e.g. 市政联〔2026〕1号; empty where the kind has none
 * @param version from 1; a correction is the next version, never an edit in place
 * @param content what the wording may name: texts, numbers, lists and maps of those
 */
public record NewDocument(
        CaseNumber caseNumber,
        String kind,
        String wording,
        String title,
        String number,
        int version,
        Map<String, Object> content) {

    /** Most kinds have one wording, of the same name. */
    public NewDocument(
            CaseNumber caseNumber, String kind, String title, String number, int version, Map<String, Object> content) {
        this(caseNumber, kind, kind, title, number, version, content);
    }
}
