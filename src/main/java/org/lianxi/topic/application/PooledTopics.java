package org.lianxi.topic.application;

import java.util.List;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.topic.PooledTopic;
import org.lianxi.topic.TopicPool;
import org.lianxi.topic.domain.Topic;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 议题库, as meetings use it. */
@Service
class PooledTopics implements TopicPool {

    private final Topics topics;
    private final TopicOpinions opinions;
    private final CaseFile caseFile;
    private final TopicNews news;
    private final TopicArchive archive;

    PooledTopics(Topics topics, TopicOpinions opinions, CaseFile caseFile, TopicNews news, TopicArchive archive) {
        this.topics = topics;
        this.opinions = opinions;
        this.caseFile = caseFile;
        this.news = news;
        this.archive = archive;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PooledTopic> waiting() {
        return topics.waiting().stream().map(this::forMeeting).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public PooledTopic get(CaseNumber topic) {
        return forMeeting(topics.get(topic));
    }

    @Override
    @Transactional
    public void takeUp(CaseNumber number, CaseNumber meeting) {
        var topic = topics.get(number);
        var takenUp = topic.takeUp(meeting);
        if (!takenUp.equals(topic)) {
            topics.save(takenUp);
            caseFile.record(number, "列入会议方案", "列入会议 %s 的方案。".formatted(meeting));
        }
    }

    @Override
    @Transactional
    public void giveBack(CaseNumber number, CaseNumber meeting) {
        var topic = topics.get(number);
        var waiting = topic.giveBack(meeting);
        if (!waiting.equals(topic)) {
            topics.save(waiting);
            caseFile.record(number, "退回议题库", "会议 %s 未审议本议题，退回议题库等待上会。".formatted(meeting));
            news.toProposer(waiting, "given-back", "议题 %s 未在会议 %s 审议，退回议题库等待上会。".formatted(number, meeting));
        }
    }

    @Override
    @Transactional
    public void conclude(CaseNumber number, CaseNumber meeting, boolean decided, String decision) {
        var topic = topics.get(number);
        var concluded = topic.conclude(meeting, decided, decision);
        if (!concluded.equals(topic)) {
            topics.save(concluded);
            caseFile.record(number, "会议审议", "会议 %s %s。%s".formatted(meeting, decided ? "已议定" : "已听取", decision));
            news.toProposer(
                    concluded,
                    "concluded",
                    "议题 %s 已由会议 %s %s，结果见案卷。".formatted(number, meeting, decided ? "议定" : "听取"));
            archive.close(concluded);
        }
    }

    private PooledTopic forMeeting(Topic topic) {
        var text = topic.text();
        return new PooledTopic(
                topic.number(),
                text.title(),
                text.kind().label(),
                text.urgency().label(),
                text.wantedDate(),
                topic.proposedBy(),
                text.concernedUnits(),
                text.background(),
                text.proposal(),
                opinions.of(topic).stream().map(UnitOpinion::asText).toList());
    }
}
