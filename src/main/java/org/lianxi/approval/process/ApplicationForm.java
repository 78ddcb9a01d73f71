package org.lianxi.approval.process;

import java.util.List;
import org.lianxi.approval.domain.Applicant;
import org.lianxi.approval.domain.ApplicantKind;
import org.lianxi.approval.domain.Application;
import org.lianxi.approval.domain.Material;
import org.lianxi.approval.domain.Reviewer;
import org.lianxi.engine.Answers;
import org.lianxi.kernel.UnitCode;

/** The fields of the form by which the window registers an application. */
final class ApplicationForm {

    static final int NAME = 100;
    static final int LONG_TEXT = 5000;
    static final int REASON = 2000;

    private static final int SHORT = 30;

    private ApplicationForm() {}

    static Application application(Answers answers) {
        return new Application(
                new Applicant(
                        answers.choice("applicantKind", "申请人类别", ApplicantKind.class),
                        answers.text("applicantName", "申请人姓名或名称", NAME),
                        answers.text("applicantIdentity", "证件号码", SHORT),
                        answers.text("contactName", "联系人", NAME),
                        answers.text("contactPhone", "联系电话", SHORT),
                        answers.find("contactAddress", "联系地址", 2 * NAME).orElse("")),
                answers.text("projectName", "项目名称", NAME),
                answers.text("projectType", "项目类型", NAME),
                answers.list("items"),
                answers.find("summary", "申请内容", LONG_TEXT).orElse(""),
                answers.rows("materials").stream()
                        .map(row -> new Material(row.text("name", "材料名称", NAME), row.flag("provided")))
                        .toList());
    }

    static List<UnitCode> units(Answers answers, String key) {
        return answers.list(key).stream().map(UnitCode::new).toList();
    }

    /** One department in each row. */
    static List<Reviewer> reviewers(Answers answers, String key, String lead) {
        return answers.rows(key).stream()
                .map(row -> {
                    var unit = row.text("unit", "单位");
                    return new Reviewer(
                            new UnitCode(unit), unit.equals(lead), row.wholeNumber("days", "办理时限（工作日）", 1, 60));
                })
                .toList();
    }

    /** Whether it is needed at all the use case knows. */
    static String reason(Answers answers, String key, String label) {
        return answers.find(key, label, REASON).orElse("");
    }

    /** One thing in each line; empty lines count for nothing. */
    static List<String> lines(Answers answers, String key, String label) {
        return answers.find(key, label, LONG_TEXT)
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
