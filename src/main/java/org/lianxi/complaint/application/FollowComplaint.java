package org.lianxi.complaint.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.ComplaintState;
import org.lianxi.complaint.domain.DataRequest;
import org.lianxi.complaint.domain.Grade;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.TextKind;
import org.lianxi.complaint.domain.Upload;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a citizen does with number and query code, without an account. A wrong code is answered like a number that does
 * not exist.
 */
@Service
public class FollowComplaint {

    private final Complaints complaints;
    private final Texts texts;
    private final Identities identities;
    private final Attachments attachments;
    private final Fingerprints fingerprints;
    private final ComplaintEvents events;
    private final ComplaintClock complaintClock;
    private final ComplaintInstances instances;
    private final ComplaintArchive archive;
    private final ExamineComplaint examineComplaint;
    private final ExtendHandling extendHandling;
    private final DeliverReply deliverReply;
    private final ComplaintNews news;
    private final CaseFile caseFile;
    private final Clock clock;

    FollowComplaint(
            Complaints complaints,
            Texts texts,
            Identities identities,
            Attachments attachments,
            Fingerprints fingerprints,
            ComplaintEvents events,
            ComplaintClock complaintClock,
            ComplaintInstances instances,
            ComplaintArchive archive,
            ExamineComplaint examineComplaint,
            ExtendHandling extendHandling,
            DeliverReply deliverReply,
            ComplaintNews news,
            CaseFile caseFile,
            Clock clock) {
        this.complaints = complaints;
        this.texts = texts;
        this.identities = identities;
        this.attachments = attachments;
        this.fingerprints = fingerprints;
        this.events = events;
        this.complaintClock = complaintClock;
        this.instances = instances;
        this.archive = archive;
        this.examineComplaint = examineComplaint;
        this.extendHandling = extendHandling;
        this.deliverReply = deliverReply;
        this.news = news;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /**
     * What the citizen sees.
     *
     * @param next what happens next and by when, one sentence
     * @param missing what they are asked to add; empty unless that is awaited
     * @param ending where to turn, or why it was not accepted; empty otherwise
     * @param extension why it takes longer; empty unless it does
     * @param replies the replies that have reached them, the first first
     * @param requests what they asked about their personal data, and what came of it
     * @param identity what is kept of them, once they have asked to see it
     */
    public record Followed(
            Complaint complaint,
            String next,
            Optional<String> missing,
            Optional<String> ending,
            Optional<String> extension,
            List<String> replies,
            List<DataRequest> requests,
            Optional<Identity> identity) {

        public boolean maySupplement() {
            return complaint.state() == ComplaintState.SUPPLEMENTING;
        }

        public boolean mayRate() {
            return complaint.state() == ComplaintState.REPLIED;
        }

        public boolean mayAskRehandling() {
            return mayRate() && complaint.outcome().grade().map(Grade::isPoor).orElse(false);
        }

        public boolean mayWithdraw() {
            return !complaint.state().isOver();
        }
    }

    /**
     * Empty where the number does not exist, or the code is not its. Not read-only: the engine notes which rule of the
     * policy it has applied.
     */
    @Transactional
    public Optional<Followed> find(String number, QueryCode code) {
        return opened(number, code).map(this::followed);
    }

    @Transactional
    public void supplement(String number, QueryCode code, String text, List<Upload> files) {
        var complaint = open(number, code);
        needed(text, "补充内容");
        Submission.within(text, "补充内容", Submission.LONGEST_STORY);
        complaints.save(complaint.supplement());
        texts.write(complaint.number(), TextKind.SUPPLEMENT, 1, text);
        if (!files.isEmpty()) {
            attachments.keep(complaint.number(), files, "");
        }
        caseFile.record(complaint.number(), "收到补充", "投诉人已补充。");
        complaintClock.startAcceptance(complaints.get(complaint.number()));
        instances.supplemented(complaint.number());
        news.toGroup(
                complaint.worker(), complaint, "supplemented", "投诉 %s 的投诉人已补充情况，请继续审查。".formatted(complaint.number()));
    }

    @Transactional
    public void withdraw(String number, QueryCode code) {
        var complaint = open(number, code);
        var withdrawn = complaint.withdraw(LocalDateTime.now(clock));
        complaintClock.stop(complaint);
        complaints.save(withdrawn);
        instances.withdrawn(complaint.number());
    }

    /** @param words may be empty */
    @Transactional
    public void rate(String number, QueryCode code, Grade grade, String words) {
        var complaint = open(number, code);
        Submission.within(words, "评价意见", Submission.LONGEST_WISH);
        var rated = complaint.rate(grade, LocalDateTime.now(clock));
        complaints.save(rated);
        if (!words.isBlank()) {
            texts.write(complaint.number(), TextKind.RATING, 1, words);
        }
        caseFile.record(complaint.number(), "评价", grade.title() + "。");
        if (rated.state().isOver()) {
            archive.close(rated);
            instances.rated(complaint.number(), false);
        }
    }

    /** Another unit is to handle it again; once, with a reason. */
    @Transactional
    public void askRehandling(String number, QueryCode code, String reason) {
        var complaint = open(number, code);
        needed(reason, "要求再次办理的理由");
        Submission.within(reason, "要求再次办理的理由", Submission.LONGEST_WISH);
        complaints.save(complaint.rehandle());
        texts.write(complaint.number(), TextKind.REASON, 1, reason);
        caseFile.record(complaint.number(), "要求再次办理", "投诉人对答复不满意，要求再次办理。");
        instances.rated(complaint.number(), true);
    }

    /** 个人信息保护法 articles 45 to 47; somebody of the office decides and answers on the same page. */
    @Transactional
    public void askAboutData(String number, QueryCode code, DataRequest.Wish wish, String words) {
        var complaint = open(number, code);
        Submission.within(words, "说明", Submission.LONGEST_WISH);
        if (events.dataRequests(complaint.number()).stream().anyMatch(DataRequest::isOpen)) {
            throw new Refusal("complaint.data-request-open", "您上一次的个人信息请求正在处理，没有重复登记。处理结果会显示在本页。");
        }
        events.ask(complaint.number(), wish, LocalDateTime.now(clock));
        if (!words.isBlank()) {
            texts.write(complaint.number(), TextKind.DATA_REQUEST, 1, words);
        }
        news.toGroup(
                complaint.worker(),
                complaint,
                "data-request:" + LocalDateTime.now(clock),
                "投诉 %s 的投诉人提出个人信息请求（%s），请在投诉页面处理。".formatted(complaint.number(), wish.title()));
    }

    private Complaint open(String number, QueryCode code) {
        return opened(number, code)
                .map(found -> complaints.lock(found.number()))
                .orElseThrow(() -> new Refusal("complaint.not-found", "没有找到与编号和查询码相符的投诉。请核对后再试。"));
    }

    private Optional<Complaint> opened(String number, QueryCode code) {
        return number(number)
                .filter(found -> complaints.opens(found, code.mark(fingerprints, found)))
                .flatMap(complaints::find);
    }

    private static Optional<CaseNumber> number(String typed) {
        try {
            return Optional.of(new CaseNumber(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Followed followed(Complaint complaint) {
        var number = complaint.number();
        var requests = events.dataRequests(number);
        return new Followed(
                complaint,
                next(complaint),
                texts.read(number, TextKind.MISSING, 1)
                        .filter(text -> complaint.state() == ComplaintState.SUPPLEMENTING),
                texts.read(number, TextKind.ENDING, 1),
                extension(complaint),
                replies(complaint),
                requests,
                requests.stream().anyMatch(FollowComplaint::opensTheData) ? identities.own(number) : Optional.empty());
    }

    private static boolean opensTheData(DataRequest request) {
        return request.wish() == DataRequest.Wish.ACCESS && request.granted().orElse(false);
    }

    private String next(Complaint complaint) {
        return switch (complaint.state()) {
            case EXAMINING -> "我们会在 %s 前决定是否受理。".formatted(due(complaint));
            case SUPPLEMENTING ->
                "请在 %s 前补充，否则将结案。"
                        .formatted(examineComplaint
                                .supplementEnds(
                                        complaint.course().supplementAskedOn().orElse(LocalDate.now(clock)))
                                .toLocalDate());
            case HANDLING, REHANDLING -> "我们会在 %s 前答复您。".formatted(due(complaint));
            case REPLIED ->
                "请在 %s 前评价。评价为不满意的，可以要求由另一单位再次办理一次。"
                        .formatted(deliverReply.ratingEnds(complaint).toLocalDate());
            case LINKED -> "请用您此前收到的编号和查询码查看办理情况。";
            default -> "本案已经结束。";
        };
    }

    private String due(Complaint complaint) {
        return complaintClock
                .now(complaint)
                .map(reading -> reading.due().words())
                .orElse("政策规定的期限");
    }

    private Optional<String> extension(Complaint complaint) {
        return events.extensions(complaint.number()).stream()
                .filter(extension -> extension.round() == complaint.course().round())
                .filter(extension -> extension.granted().orElse(false))
                .findFirst()
                .map(extension -> "办理期限已延长 %s，理由：%s"
                        .formatted(
                                extendHandling.words(complaint, extension.days()),
                                texts.read(complaint.number(), TextKind.EXTENSION, extension.round())
                                        .orElse("")));
    }

    /** A draft is not a reply: only what was delivered is shown. */
    private List<String> replies(Complaint complaint) {
        var delivered =
                complaint.outcome().repliedAt().isEmpty() ? 0 : complaint.state() == ComplaintState.FINAL ? 2 : 1;
        return IntStream.rangeClosed(1, delivered)
                .mapToObj(round -> texts.read(complaint.number(), TextKind.REPLY, round))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void needed(String text, String label) {
        if (text.isBlank()) {
            throw new Refusal("complaint.field-missing", "“%s”没有填写，没有提交。请填写后再提交。".formatted(label));
        }
    }
}
