package org.lianxi.resolution.process;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.organization.Actors;
import org.lianxi.resolution.application.ResolutionSettings;
import org.lianxi.resolution.application.VerifyResult;
import org.lianxi.resolution.domain.Verdict;
import org.lianxi.resolution.process.ResolutionProcess.Variables;
import org.springframework.stereotype.Component;

/** User task 核查办理结果. */
@Component
class VerifyResultTask extends AnsweredTask {

    private final VerifyResult verifyResult;
    private final Actors actors;
    private final ResolutionSettings settings;
    private final Clock clock;

    VerifyResultTask(VerifyResult verifyResult, Actors actors, ResolutionSettings settings, Clock clock) {
        this.verifyResult = verifyResult;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(LocalDateTime.now(clock).plus(settings.verifyWithin()));
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var verdict = verdict(answers);
        verifyResult.of(task.caseNumber(), verdict, actors.acting(task));
        task.set(Variables.VERIFIED, verdict instanceof Verdict.Verified);
    }

    private static Verdict verdict(Answers answers) {
        return answers.choice("decision", "核查结论", "close", "send-back").equals("close")
                ? new Verdict.Verified(answers.find("conclusion", "核查意见", 4000).orElse(""))
                : new Verdict.SentBack(answers.text("reason", "退回理由", 4000));
    }
}
