package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.ACKNOWLEDGEMENT_DEADLINE;
import static org.lianxi.meeting.process.MeetingProcess.Variables.ACKNOWLEDGEMENT_REMINDER_AT;
import static org.lianxi.meeting.process.MeetingProcess.Variables.ADOPTED_RESOLUTIONS;
import static org.lianxi.meeting.process.MeetingProcess.Variables.CORRECTION_WANTED;
import static org.lianxi.meeting.process.MeetingProcess.Variables.HEARD_TOPICS;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianxi.engine.ProcessVariable;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.IssueMinutes;
import org.springframework.stereotype.Component;

/** Service task "编号印发会议纪要". */
@Component
class IssueMinutesDelegate implements JavaDelegate {

    private final IssueMinutes issueMinutes;

    IssueMinutesDelegate(IssueMinutes issueMinutes) {
        this.issueMinutes = issueMinutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var issue = issueMinutes.of(new CaseNumber(execution.getProcessBusinessKey()));
        HEARD_TOPICS.on(execution, values(issue.heardTopics()));
        ADOPTED_RESOLUTIONS.on(execution, values(issue.resolutions()));
        ProcessVariable.on(execution, ACKNOWLEDGEMENT_REMINDER_AT, issue.reminderAt());
        ProcessVariable.on(execution, ACKNOWLEDGEMENT_DEADLINE, issue.acknowledgementDeadline());
        CORRECTION_WANTED.on(execution, false);
    }

    private static List<String> values(List<CaseNumber> numbers) {
        return numbers.stream().map(CaseNumber::value).toList();
    }
}
