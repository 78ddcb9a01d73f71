package org.lianxi.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.lianxi.approval.domain.Application;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.approval.domain.Source;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Numbers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.Sha256;
import org.lianxi.organization.Actors;
import org.lianxi.organization.People;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An application comes in, at the window or from the city's acceptance system (行政许可法 article 26). */
@Service
public class ReceiveApplication {

    private static final String WINDOW = "window";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    private final Approvals approvals;
    private final ApprovalInstances instances;
    private final DecisionTables tables;
    private final Numbers numbers;
    private final CaseFile caseFile;
    private final Actors actors;
    private final People people;
    private final Clock clock;

    ReceiveApplication(
            Approvals approvals,
            ApprovalInstances instances,
            DecisionTables tables,
            Numbers numbers,
            CaseFile caseFile,
            Actors actors,
            People people,
            Clock clock) {
        this.approvals = approvals;
        this.instances = instances;
        this.tables = tables;
        this.numbers = numbers;
        this.caseFile = caseFile;
        this.actors = actors;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param number of the case
     * @param repeated whether the same request had come before
     */
    public record Received(CaseNumber number, boolean repeated) {}

    /** By a clerk who fills in the form; the form starts the process itself. */
    @Transactional
    public ApprovalCase atWindow(String person, Application application) {
        return open(person, application, Source.WINDOW);
    }

    /**
     * By a program, which may send the same request again without opening a second case.
     *
     * @param key chosen by the program, one for each application: 8 to 64 letters, digits, and {@code . _ : -}
     * @throws Refusal {@code approval.key-reused} where another application came under the key
     */
    @Transactional
    public Received byProgram(String person, String key, Application application) {
        if (!isKey(key)) {
            throw new Refusal("approval.malformed-key", "请求头 Idempotency-Key 须是 8 到 64 位的字母、数字或 . _ : -，请更正后重新发送。");
        }
        var fingerprint = fingerprint(application);
        var before = approvals.sent(person, key);
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(fingerprint)) {
                throw new Refusal(
                        "approval.key-reused",
                        "Idempotency-Key “%s”已用于案件 %s，但这次发送的内容不同，没有登记。新的申请请换一个 Idempotency-Key。"
                                .formatted(key, before.get().number()));
            }
            return new Received(before.get().number(), true);
        }
        var approval = open(person, application, Source.ACCEPTANCE_SYSTEM);
        try {
            approvals.addSent(person, key, fingerprint, approval.number());
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Refusal("approval.key-in-use", "同一 Idempotency-Key 的请求正在登记，请稍后以相同内容重新发送，以取得案号。");
        }
        instances.transferred(approval.number());
        return new Received(approval.number(), false);
    }

    /** Whether a program may choose the text as its key. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    private ApprovalCase open(String person, Application application, Source source) {
        if (!people.groupsOf(person, "joint-approval").contains(WINDOW)) {
            throw new Refusal("approval.may-not-receive", "联合审批申请由政务服务中心窗口登记，您现任岗位不能登记申请，请与窗口联系。");
        }
        known(application.projectType(), tables.projectTypes(), "项目类型");
        application.items().forEach(item -> known(item, tables.items(), "审批事项"));
        var now = LocalDateTime.now(clock);
        var year = LocalDate.now(clock).getYear();
        var number = CaseNumber.of(year, "LS", numbers.next("LS", year));
        var approval = ApprovalCase.receive(number, application, source, now, person);
        approvals.add(approval);
        caseFile.record(
                number, "收到申请", source.title(), application.projectName(), actors.acting(person, List.of(WINDOW)));
        return approval;
    }

    private static void known(String value, List<String> allowed, String label) {
        if (!allowed.contains(value)) {
            throw new Refusal(
                    "approval.unknown-choice",
                    "“%s”没有“%s”这一项，申请没有登记。可选：%s。".formatted(label, value, String.join("、", allowed)));
        }
    }

    private static String fingerprint(Application application) {
        // A record's text names every component, lists included, in their order.
        return Sha256.of(application.toString());
    }
}
