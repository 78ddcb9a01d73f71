package org.lianxi.topic.application;

import java.time.Clock;
import java.time.LocalDate;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Actor;
import org.lianxi.topic.domain.Topic;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader or a deputy decides whether a meeting shall hear the topic (clause 3.2.2f). */
@Service
public class ReviewTopic {

    private static final String STEP = "审核议题";

    private final Topics topics;
    private final CaseFile caseFile;
    private final TopicNews news;
    private final TopicArchive archive;
    private final TopicSettings settings;
    private final Clock clock;

    ReviewTopic(
            Topics topics,
            CaseFile caseFile,
            TopicNews news,
            TopicArchive archive,
            TopicSettings settings,
            Clock clock) {
        this.topics = topics;
        this.caseFile = caseFile;
        this.news = news;
        this.archive = archive;
        this.settings = settings;
        this.clock = clock;
    }

    /** The topic now waits for its review: opinions are in, or a period has ended. */
    @Transactional
    public void awaits(CaseNumber number) {
        topics.save(topics.get(number).submitForReview());
    }

    @Transactional
    public Topic agree(CaseNumber number, String opinion, Actor actor) {
        var until = LocalDate.now(clock).plus(settings.poolPeriod());
        var pooled = topics.get(number).pool(until);
        topics.save(pooled);
        caseFile.record(number, STEP, "同意", opinion, actor);
        news.toProposer(pooled, "pooled", "议题 %s 已审核同意，列入议题库，等待上会。".formatted(number));
        return pooled;
    }

    @Transactional
    public Topic sendBack(CaseNumber number, String opinion, Actor actor) {
        var returned = topics.get(number).sendBack(opinion);
        topics.save(returned);
        caseFile.record(number, STEP, "退回修改", opinion, actor);
        news.toProposer(returned, "returned", "议题 %s 审核时退回修改，请查看意见后修改或撤回。".formatted(number));
        return returned;
    }

    @Transactional
    public Topic defer(CaseNumber number, LocalDate until, String opinion, Actor actor) {
        var deferred = topics.get(number).defer(until, opinion, LocalDate.now(clock));
        topics.save(deferred);
        caseFile.record(number, STEP, "暂缓至 " + until, opinion, actor);
        news.toProposer(deferred, "deferred", "议题 %s 暂缓审核，%s 再次送审。".formatted(number, until));
        return deferred;
    }

    @Transactional
    public Topic reject(CaseNumber number, String opinion, Actor actor) {
        var rejected = topics.get(number).reject(opinion);
        topics.save(rejected);
        caseFile.record(number, STEP, "不同意", opinion, actor);
        news.toProposer(rejected, "rejected", "议题 %s 审核未通过，意见见案卷。".formatted(number));
        archive.close(rejected);
        return rejected;
    }
}
