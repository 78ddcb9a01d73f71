package org.lianxi.meeting.process;

import static org.lianxi.meeting.process.MeetingProcess.Variables.RECEIPT_DEADLINE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lianxi.engine.AnsweredTask;
import org.lianxi.engine.Answers;
import org.lianxi.engine.OpenTask;
import org.lianxi.kernel.Refusal;
import org.lianxi.meeting.application.CirculateNotice;
import org.lianxi.meeting.domain.Receipt;
import org.lianxi.meeting.domain.Receipt.Answer;
import org.lianxi.organization.Actors;
import org.springframework.stereotype.Component;

/** User task "答复会议通知", one per member unit. */
@Component
class AnswerNoticeTask extends AnsweredTask {

    private final CirculateNotice circulateNotice;
    private final Actors actors;

    AnswerNoticeTask(CirculateNotice circulateNotice, Actors actors) {
        this.circulateNotice = circulateNotice;
        this.actors = actors;
    }

    @Override
    protected void opened(OpenTask task) {
        task.dueAt(RECEIPT_DEADLINE);
    }

    @Override
    protected void answered(OpenTask task, Answers answers) {
        var answer = answers.choice("decision", "参会方式", Answer.class);
        var receipt = new Receipt(
                task.unit(),
                answer,
                answers.find("who", "代会人姓名", 50).orElse(""),
                answers.find("post", "代会人职务", 50).orElse(""),
                answers.find("ground", "成员因公外出事由", 500).orElse(""),
                answer == Answer.OPINION ? opinions(answers) : Map.of());
        circulateNotice.answer(task.caseNumber(), receipt, actors.acting(task));
    }

    private static Map<Integer, String> opinions(Answers answers) {
        var opinions = new LinkedHashMap<Integer, String>();
        for (var row : answers.rows("opinions")) {
            var item = row.wholeNumber("item", "议题", 1, 99);
            if (opinions.put(item, row.text("text", "本单位意见", 2000)) != null) {
                throw new Refusal("meeting.opinion-twice", "第 %d 项议题填写了两条意见，请合并为一条后再提交。".formatted(item));
            }
        }
        return opinions;
    }
}
