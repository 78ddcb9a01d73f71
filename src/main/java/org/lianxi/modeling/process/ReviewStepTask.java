package org.lianxi.modeling.process;

import java.util.Set;
import org.lianxi.document.CaseFile;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.engine.ProcessVariable;
import org.lianxi.kernel.Refusal;
import org.lianxi.modeling.guard.Vocabulary.AnswerKeys;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/**
 * A review that an analyst has added to a model: somebody agrees or sends back, and says why. The opinion is part of
 * the case's record; a gateway behind the task reads {@code stepAgreed}.
 */
@Component
class ReviewStepTask extends AnsweredTask {

    /** What the last review that was added to the model came to. */
    static final ProcessVariable<Boolean> STEP_AGREED = new ProcessVariable<>("stepAgreed", Boolean.class);

    static final AnswerKeys ANSWERS = new AnswerKeys(Set.of("decision", "opinion"), Set.of("decision"));

    private static final int LONGEST_OPINION = 1000;

    private final CaseFile caseFile;
    private final Actors actors;

    ReviewStepTask(CaseFile caseFile, Actors actors) {
        this.caseFile = caseFile;
        this.actors = actors;
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var agreed = answers.choice("decision", "审核结论", "agree", "return").equals("agree");
        caseFile.record(
                task.caseNumber(),
                task.step(),
                agreed ? "同意" : "退回",
                opinion(task, answers, agreed),
                actors.acting(task));
        task.set(STEP_AGREED, agreed);
    }

    /** What is written about complaints stands sealed with them and in no record. */
    private static String opinion(OpenTask task, Answers answers, boolean agreed) {
        var written = answers.find("opinion", "审核意见", LONGEST_OPINION);
        if (task.about() != null) {
            if (written.isPresent()) {
                throw new Refusal("modeling.opinion-of-complaint", "投诉的办理记录不存文字，这一步只作结论，没有提交。请清空审核意见，意见写在答复审核中。");
            }
            return "";
        }
        return agreed ? written.orElse("") : answers.text("opinion", "审核意见", LONGEST_OPINION);
    }
}
