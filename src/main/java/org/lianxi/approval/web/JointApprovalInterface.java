package org.lianxi.approval.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import org.lianxi.approval.application.ReadApprovals;
import org.lianxi.approval.application.ReceiveApplication;
import org.lianxi.approval.application.WithdrawApplication;
import org.lianxi.approval.domain.CaseState;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the city's acceptance system calls (clause 5.2.4a): hands over an application, asks how it stands, passes on
 * that the applicant withdraws. Described in {@code /api/openapi.yaml}; only accounts of the window come this far.
 */
@RestController
@RequestMapping(path = JointApprovalInterface.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class JointApprovalInterface {

    static final String PATH = "/api/joint-approvals";

    private static final String NUMBER = "/{number:\\d{4}-LS-\\d{4,9}}";
    private static final String KEY_REUSED = "approval.key-reused";

    private final ReceiveApplication receiveApplication;
    private final WithdrawApplication withdrawApplication;
    private final ReadApprovals readApprovals;

    JointApprovalInterface(
            ReceiveApplication receiveApplication,
            WithdrawApplication withdrawApplication,
            ReadApprovals readApprovals) {
        this.receiveApplication = receiveApplication;
        this.withdrawApplication = withdrawApplication;
        this.readApprovals = readApprovals;
    }

    @PostMapping
    ResponseEntity<Receipt> receive(
            Principal caller,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            HttpServletRequest request)
            throws IOException {
        if (!ReceiveApplication.isKey(key)) {
            throw new Unreadable(
                    HttpStatus.BAD_REQUEST,
                    "approval.malformed-key",
                    "请求头 Idempotency-Key 必填，须是 8 到 64 位的字母、数字或 . _ : -，申请没有登记。请为每份申请生成一个不重复的值后重新发送。");
        }
        var application = Body.of(request).read(SentApplication.class).application();
        var received = receiveApplication.byProgram(caller.getName(), key, application);
        var receipt = Receipt.of(received.number());
        return received.repeated()
                ? ResponseEntity.ok(receipt)
                : ResponseEntity.created(
                                URI.create("%s%s/%s".formatted(request.getContextPath(), PATH, received.number())))
                        .body(receipt);
    }

    @GetMapping(NUMBER)
    ResponseEntity<CaseAnswer> show(Principal caller, @PathVariable String number) {
        return readApprovals
                .by(caller.getName(), new CaseNumber(number))
                .map(CaseAnswer::of)
                .map(ResponseEntity::ok)
                .orElseThrow(() -> unknown(number));
    }

    @PostMapping(NUMBER + "/withdrawal")
    ResponseEntity<CaseAnswer> withdraw(Principal caller, @PathVariable String number, HttpServletRequest request)
            throws IOException {
        var caseNumber = new CaseNumber(number);
        var reason = Body.of(request).read(SentWithdrawal.class).text();
        if (readApprovals.by(caller.getName(), caseNumber).isEmpty()) {
            throw unknown(number);
        }
        withdrawApplication.of(caseNumber, reason, caller.getName());
        return show(caller, number);
    }

    @ExceptionHandler
    ResponseEntity<Answer> refused(Refusal refusal) {
        return answer(
                refusal.code().equals(KEY_REUSED) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY, refusal);
    }

    @ExceptionHandler
    ResponseEntity<Answer> unreadable(Unreadable refusal) {
        return answer(refusal.status(), refusal);
    }

    private static Unreadable unknown(String number) {
        return new Unreadable(
                HttpStatus.NOT_FOUND, "approval.unknown", "没有案件 %s。请核对登记申请时返回的 caseNumber。".formatted(number));
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, Refusal refusal) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer("Refusal", refusal.code(), refusal.sentence()));
    }

    /** What is said when something is not done; the same shape as everywhere. */
    record Answer(String type, String code, String message) {}

    /**
     * What is said of an application that was received. Sending it again gets the same words, however far the case has
     * come since; how it stands is asked by its number.
     */
    record Receipt(String caseNumber, String state) {

        static Receipt of(CaseNumber number) {
            return new Receipt(number.value(), CaseAnswer.word(CaseState.CHECKING));
        }
    }
}
