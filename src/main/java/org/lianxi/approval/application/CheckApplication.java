package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The window checks the form of an application, and the applicant is told in writing (行政许可法 article 32). */
@Service
public class CheckApplication {

    private static final String STEP = "审查申请材料";
    private static final String ARTICLE_32 = "《中华人民共和国行政许可法》第三十二条";

    private final Approvals approvals;
    private final CaseClock caseClock;
    private final ApprovalLetters letters;
    private final ApprovalArchive archive;
    private final CaseFile caseFile;
    private final Clock clock;

    CheckApplication(
            Approvals approvals,
            CaseClock caseClock,
            ApprovalLetters letters,
            ApprovalArchive archive,
            CaseFile caseFile,
            Clock clock) {
        this.approvals = approvals;
        this.caseClock = caseClock;
        this.letters = letters;
        this.archive = archive;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    @Transactional
    public void accept(CaseNumber number, Actor actor) {
        var accepted = approvals.get(number).accept(today());
        approvals.save(accepted);
        caseFile.record(number, STEP, "受理", "", actor);
        tellAccepted(accepted);
    }

    /** Nobody told the applicant within five working days what is missing. Doing it again changes nothing. */
    @Transactional
    public void deemAccepted(CaseNumber number) {
        var approval = approvals.get(number);
        if (approval.acceptance().isPresent()) {
            return;
        }
        var accepted = approval.deemAccepted();
        approvals.save(accepted);
        caseFile.record(
                number,
                "登记视为受理",
                "自收到申请之日起五个工作日内未告知补正，依据行政许可法第三十二条第一款第四项，自收到申请材料之日 %s 起即为受理。".formatted(accepted.receivedOn()));
        tellAccepted(accepted);
    }

    /** @param missing all that is missing; the applicant is asked once */
    @Transactional
    public void askSupplement(CaseNumber number, List<String> missing, Actor actor) {
        var asked = approvals.get(number).askSupplement(missing, today());
        approvals.save(asked);
        caseFile.record(number, STEP, "一次性告知补正", String.join("；", missing), actor);
        letters.issue(asked, Letter.SUPPLEMENT, Map.of("missing", numbered(missing)), ARTICLE_32 + "第一款第四项");
    }

    @Transactional
    public void receiveSupplement(CaseNumber number, String received, Actor actor) {
        approvals.save(approvals.get(number).receiveSupplement(received, today()));
        caseFile.record(number, "接收补正材料", "已补正", received, actor);
    }

    @Transactional
    public void notSupplied(CaseNumber number, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refusal("approval.reason-missing", "登记“未补正”须写明情况，没有提交。请填写与申请人联系的情况和理由。");
        }
        var ended = approvals.get(number).notSupplied(reason);
        approvals.save(ended);
        caseFile.record(number, "接收补正材料", "未补正，视为撤回", reason, actor);
        letters.issue(ended, Letter.NOT_SUPPLEMENTED, Map.of("reason", reason), "本系统约定");
        archive.close(ended);
    }

    @Transactional
    public void refuse(CaseNumber number, String reason, String ground, Actor actor) {
        var refused = approvals.get(number).refuse(reason);
        approvals.save(refused);
        caseFile.record(number, STEP, "不予受理", "%s（依据：%s）".formatted(reason, ground), actor);
        letters.issue(refused, Letter.REFUSAL, Map.of("reason", reason), ground);
        archive.close(refused);
    }

    private void tellAccepted(ApprovalCase accepted) {
        caseClock.start(accepted);
        var acceptance = accepted.acceptance().orElseThrow();
        letters.issue(
                accepted,
                Letter.ACCEPTANCE,
                Map.of("acceptedOn", ApprovalLetters.date(acceptance.on()), "deemed", acceptance.deemed()),
                ARTICLE_32 + (acceptance.deemed() ? "第一款第四项" : "第一款第五项"));
    }

    private static String numbered(List<String> missing) {
        var text = new StringBuilder();
        for (var place = 0; place < missing.size(); place++) {
            text.append(place + 1).append(". ").append(missing.get(place)).append("；");
        }
        return text.substring(0, text.length() - 1) + "。";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
