package org.lianxi.document;

import java.util.Map;
import org.lianxi.kernel.CaseNumber;

/**
 * A document to be issued.
 *
 * @param kind {@code notice} 会议通知, {@code minutes} 会议纪要, {@code sign-in-sheet} 签到表, {@code supervision-notice} 督办单,
 *     {@code approval-letter} 联合审批告知书
 * @param number the official number, e.g. 市政联〔2026〕1号; empty where the kind has none
 * @param version from 1; a correction is the next version, never an edit in place
 * @param content what the page template {@code documents/<kind>.html} shows; texts, numbers, lists and maps of those
 */
public record NewDocument(
        CaseNumber caseNumber, String kind, String title, String number, int version, Map<String, Object> content) {}
