package org.lianxi.approval.process;

import org.lianxi.engine.AnsweredStart;
import org.lianxi.engine.Answers;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Start event "Application transferred" (审批系统已转来申请): the interface has opened the case already. */
@Component
class TransferApplicationStart extends AnsweredStart {

    @Override
    protected CaseNumber started(Start start, Answers answers) {
        return start.caseNumber();
    }
}
