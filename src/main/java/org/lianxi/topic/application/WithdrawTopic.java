package org.lianxi.topic.application;

import java.util.List;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Actors;
import org.lianxi.organization.People;
import org.lianxi.topic.domain.Topic;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposing unit takes its topic back, with a reason: instead of revising it, or from the pool. */
@Service
public class WithdrawTopic {

    private final Topics topics;
    private final TopicInstances instances;
    private final CaseFile caseFile;
    private final TopicNews news;
    private final TopicArchive archive;
    private final Actors actors;
    private final People people;

    WithdrawTopic(
            Topics topics,
            TopicInstances instances,
            CaseFile caseFile,
            TopicNews news,
            TopicArchive archive,
            Actors actors,
            People people) {
        this.topics = topics;
        this.instances = instances;
        this.caseFile = caseFile;
        this.news = news;
        this.archive = archive;
        this.actors = actors;
        this.people = people;
    }

    @Transactional
    public void insteadOfRevising(CaseNumber number, String reason, Actor actor) {
        withdraw(topics.get(number), reason, "修改议题", actor);
    }

    @Transactional
    public void fromPool(CaseNumber number, String reason, String person) {
        var topic = topics.get(number);
        if (!mayWithdraw(topic, person)) {
            throw new Refusal("topic.may-not-withdraw", "议题 %s 只能由提出单位的联络员、成员或提出人撤回，请与提出单位联系。".formatted(number));
        }
        withdraw(topic, reason, "从议题库撤回议题", actors.acting(person, postsOf(topic)));
        instances.withdrawn(number);
    }

    boolean mayWithdraw(Topic topic, String person) {
        var groups = people.groupsOf(person);
        return groups.stream().anyMatch(postsOf(topic)::contains)
                || (person.equals(topic.proposer()) && groups.contains("office"));
    }

    private static List<String> postsOf(Topic topic) {
        return List.of(topic.proposedBy() + "-liaison", topic.proposedBy() + "-member");
    }

    private void withdraw(Topic topic, String reason, String step, Actor actor) {
        var withdrawn = topic.withdraw(reason);
        topics.save(withdrawn);
        caseFile.record(topic.number(), step, "撤回", reason, actor);
        news.toOffice(withdrawn, "withdrawn", "议题 %s 已由提出单位撤回。".formatted(topic.number()));
        archive.close(withdrawn);
    }
}
