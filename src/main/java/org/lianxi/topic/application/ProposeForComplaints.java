package org.lianxi.topic.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.complaint.CommonMatter;
import org.lianxi.topic.domain.TopicKind;
import org.lianxi.topic.domain.TopicText;
import org.lianxi.topic.domain.Urgency;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints have shown something serious or common (clause 3.1b): a topic is proposed for it. The office names the
 * units concerned when it checks the topic; nothing in it leads back to a complaint.
 */
@Service
class ProposeForComplaints {

    private final ProposeTopic proposeTopic;
    private final TopicInstances instances;

    ProposeForComplaints(ProposeTopic proposeTopic, TopicInstances instances) {
        this.proposeTopic = proposeTopic;
        this.instances = instances;
    }

    @EventListener
    @Transactional
    public void on(CommonMatter matter) {
        instances.wanted(proposeTopic.forCommonMatter(
                matter.person(),
                new TopicText(
                        matter.title(),
                        TopicKind.COORDINATION,
                        Urgency.NORMAL,
                        matter.background(),
                        matter.proposal(),
                        "《桂林市政务服务工作联席会议制度》第三条第一项",
                        List.of(),
                        Optional.empty())));
    }
}
