package org.lianxi.topic.application;

import java.time.Clock;
import java.time.LocalDate;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Actor;
import org.lianxi.topic.domain.Topic;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office decides on a topic that has waited its whole period without a meeting. */
@Service
public class DecideStaleTopic {

    private static final String STEP = "决定久议未决议题去留";

    private final Topics topics;
    private final CaseFile caseFile;
    private final TopicNews news;
    private final TopicArchive archive;
    private final TopicSettings settings;
    private final Clock clock;

    DecideStaleTopic(
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

    /** The topic waits for one more period, from today. */
    @Transactional
    public Topic keep(CaseNumber number, String reason, Actor actor) {
        var kept = topics.get(number).keep(LocalDate.now(clock).plus(settings.poolPeriod()), reason);
        topics.save(kept);
        caseFile.record(number, STEP, "继续保留", reason, actor);
        news.toProposer(
                kept,
                "kept",
                "议题 %s 继续保留在议题库，至 %s。".formatted(number, kept.standing().until().orElseThrow()));
        return kept;
    }

    @Transactional
    public Topic drop(CaseNumber number, String reason, Actor actor) {
        var dropped = topics.get(number).drop(reason);
        topics.save(dropped);
        caseFile.record(number, STEP, "移出议题库", reason, actor);
        news.toProposer(dropped, "dropped", "议题 %s 已移出议题库，理由见案卷。".formatted(number));
        archive.close(dropped);
        return dropped;
    }
}
