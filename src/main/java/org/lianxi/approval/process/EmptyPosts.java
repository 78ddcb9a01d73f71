package org.lianxi.approval.process;

import java.util.Collection;
import org.lianxi.engine.OpenTask;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/**
 * A task that is offered to a post which nobody holds goes to the office as well: it is never waited for in silence.
 */
@Component
class EmptyPosts {

    private static final String OFFICE = "office";

    private final Actors actors;
    private final Messages messages;

    EmptyPosts(Actors actors, Messages messages) {
        this.actors = actors;
        this.messages = messages;
    }

    void tell(OpenTask task) {
        if (actors.inGroups(task.candidateGroups()).values().stream().allMatch(Collection::isEmpty)) {
            task.offerToGroup(OFFICE);
            messages.toGroup(
                    OFFICE,
                    new Message(
                            task.caseNumber(),
                            "联合审批 %s 的“%s”没有人任职可以办理，已转联席会议办公室：请在“组织”页面办理岗位交接。"
                                    .formatted(task.caseNumber(), task.step()),
                            "/approvals/" + task.caseNumber(),
                            "approval.nobody-in-post:" + task.id()));
        }
    }
}
