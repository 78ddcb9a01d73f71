package org.lianxi.modeling.application;

import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.springframework.stereotype.Component;

/** Who may use the workbench: the post 流程分析员, and nobody else. */
@Component
public class Analysts {

    private static final String GROUP = "analyst";

    private final People people;

    Analysts(People people) {
        this.people = people;
    }

    public boolean includes(String person) {
        return people.groupsOf(person).contains(GROUP);
    }

    /** @throws Refusal {@code modeling.not-yours} for everybody else */
    void refuseOthers(String person) {
        if (!includes(person)) {
            throw new Refusal("modeling.not-yours", "流程设计由流程分析员办理，您的岗位不能办理。请联系系统管理员。");
        }
    }
}
