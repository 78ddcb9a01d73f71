package org.lianxi.meeting.process;

import org.lianxi.engine.AnsweredStart;
import org.lianxi.engine.Answers;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Start event "组长指示召开": the order has opened the case already and gave the message its number. */
@Component
class OrderMeetingStart extends AnsweredStart {

    @Override
    protected CaseNumber started(Start start, Answers answers) {
        return start.caseNumber();
    }
}
