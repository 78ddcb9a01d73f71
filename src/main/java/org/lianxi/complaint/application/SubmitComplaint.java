package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.lianxi.complaint.application.Complaints.Marks;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.Origin;
import org.lianxi.complaint.domain.Recusal;
import org.lianxi.complaint.domain.Source;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.document.CaseFile;
import org.lianxi.document.Numbers;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Units;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A complaint comes in: from a citizen, or through a clerk from the window, a letter, a hotline or a petition. */
@Service
public class SubmitComplaint {

    private static final String SERIES = "TS";

    private final Complaints complaints;
    private final Identities identities;
    private final Texts texts;
    private final Attachments attachments;
    private final Fingerprints fingerprints;
    private final ComplaintInstances instances;
    private final Numbers numbers;
    private final CaseFile caseFile;
    private final ComplaintAccess access;
    private final Units units;
    private final Clock clock;

    SubmitComplaint(
            Complaints complaints,
            Identities identities,
            Texts texts,
            Attachments attachments,
            Fingerprints fingerprints,
            ComplaintInstances instances,
            Numbers numbers,
            CaseFile caseFile,
            ComplaintAccess access,
            Units units,
            Clock clock) {
        this.complaints = complaints;
        this.identities = identities;
        this.texts = texts;
        this.attachments = attachments;
        this.fingerprints = fingerprints;
        this.instances = instances;
        this.numbers = numbers;
        this.caseFile = caseFile;
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param number of the complaint
     * @param code the secret query code, which is nowhere kept
     */
    public record Submitted(CaseNumber number, QueryCode code) {}

    /** Sent by a citizen, who may send the same form many times without opening a second case. */
    @Transactional
    public Submitted byCitizen(Submission submission) {
        if (submission.source() != Source.WEB) {
            throw new IllegalArgumentException("A citizen's own complaint comes from the web");
        }
        return register(submission, "");
    }

    /** Sent by a clerk, who keeps the source and gives the citizen number and code. */
    @Transactional
    public Submitted byStaff(String person, Submission submission) {
        if (!access.mayRegister(person)) {
            throw new Refusal(
                    "complaint.may-not-register", "投诉由联席会议办公室、政务服务中心窗口或市监察局登记，您现任岗位不能登记。请转告投诉人在网上提交，或与办公室联系。");
        }
        if (submission.source() == Source.WEB) {
            throw new Refusal("complaint.source-missing", "没有选择来源，没有登记。请选择窗口、来信、12345转办或信访转办。");
        }
        return register(submission, person);
    }

    private Submitted register(Submission submission, String person) {
        var mark = fingerprints.ofSecret("submission:" + submission.key());
        var code = QueryCode.from(submission.key());
        var before = complaints.submitted(mark);
        if (before.isPresent()) {
            return new Submitted(before.get(), code);
        }
        if (!submission.about().equals(Recusal.UNKNOWN)) {
            units.get(submission.about());
        }
        var now = LocalDateTime.now(clock);
        var year = LocalDate.now(clock).getYear();
        var number = CaseNumber.of(year, SERIES, numbers.next(SERIES, year));
        var complaint = Complaint.register(
                number,
                new Origin(
                        submission.source(),
                        submission.kind(),
                        submission.about(),
                        now,
                        person,
                        !submission.identity().isAnonymous()));
        try {
            complaints.add(complaint, marks(submission, mark, code, number));
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Refusal("complaint.being-stored", "您刚才提交的内容正在登记。请稍等片刻再按一次“提交”，即可看到编号和查询码。");
        }
        keep(number, submission);
        caseFile.record(number, "登记", submission.source().title());
        instances.registered(complaint);
        return new Submitted(number, code);
    }

    private void keep(CaseNumber number, Submission submission) {
        if (!submission.identity().isAnonymous()) {
            identities.keep(number, submission.identity());
        }
        texts.write(number, TextKind.STORY, 1, submission.story());
        keep(number, TextKind.WHEN, submission.when());
        keep(number, TextKind.WHERE, submission.place());
        keep(number, TextKind.WISH, submission.wish());
        if (!submission.files().isEmpty()) {
            attachments.keep(number, submission.files(), "");
        }
    }

    private void keep(CaseNumber number, TextKind kind, String text) {
        if (!text.isBlank()) {
            texts.write(number, kind, 1, text);
        }
    }

    private Marks marks(Submission submission, String mark, QueryCode code, CaseNumber number) {
        var contact = contact(submission.identity());
        return new Marks(
                mark,
                code.mark(fingerprints, number),
                contact.isEmpty() ? "" : fingerprints.of("contact:" + contact),
                fingerprints.of("matter:"
                        + String.join("\n", contact, submission.about().value(), words(submission))),
                submission.reference().isBlank()
                        ? ""
                        : fingerprints.of("reference:" + submission.source() + ":"
                                + submission.reference().strip()));
    }

    /** The telephone number without its punctuation; the name where there is none. */
    private static String contact(Identity identity) {
        var digits = identity.phone().replaceAll("\\D", "");
        return digits.isEmpty() ? identity.name().strip() : digits;
    }

    /** Punctuation, blanks and case do not make it another matter. */
    private static String words(Submission submission) {
        return submission.story().replaceAll("[\\s\\p{P}\\p{Cf}]", "").toLowerCase(Locale.ROOT);
    }
}
