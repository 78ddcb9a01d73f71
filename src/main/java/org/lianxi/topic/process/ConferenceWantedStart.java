package org.lianxi.topic.process;

import org.lianxi.engine.AnsweredStart;
import org.lianxi.engine.Answers;
import org.lianxi.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Start event "Conference wanted" (个案已提请会议): the topic has been entered already. */
@Component
class ConferenceWantedStart extends AnsweredStart {

    @Override
    protected CaseNumber started(Start start, Answers answers) {
        return start.caseNumber();
    }
}
