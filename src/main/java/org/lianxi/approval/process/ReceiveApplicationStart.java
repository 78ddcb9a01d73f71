package org.lianxi.approval.process;

import org.lianxi.approval.application.ReceiveApplication;
import org.lianxi.engine.AnsweredStart;
import org.lianxi.engine.Answers;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Start event "Application received" (窗口已收到申请). */
@Component
class ReceiveApplicationStart extends AnsweredStart {

    private final ReceiveApplication receiveApplication;

    ReceiveApplicationStart(ReceiveApplication receiveApplication) {
        this.receiveApplication = receiveApplication;
    }

    @Override
    protected CaseNumber started(Start start, Answers answers) {
        return receiveApplication
                .atWindow(start.person(), ApplicationForm.application(answers))
                .number();
    }
}
