package org.lianxi.topic.process;

import java.util.List;
import org.lianxi.engine.Answers;
import org.lianxi.kernel.UnitCode;
import org.lianxi.topic.domain.TopicKind;
import org.lianxi.topic.domain.TopicText;
import org.lianxi.topic.domain.Urgency;

/** The fields that the forms for proposing and for revising share. */
final class TopicForm {

    /** The longest that a title may be, in characters; our tables hold twice as much. */
    static final int TITLE = 100;

    static final int LONG_TEXT = 5000;
    static final int REASON = 2000;

    private TopicForm() {}

    static TopicText text(Answers answers) {
        return new TopicText(
                answers.text("title", "题目", TITLE),
                TopicKind.of(answers.text("kind", "类别")),
                Urgency.of(answers.text("urgency", "紧急程度")),
                answers.text("background", "背景和问题", LONG_TEXT),
                answers.text("proposal", "拟提请会议研究的建议", LONG_TEXT),
                answers.find("legalBasis", "法律、法规和政策依据", LONG_TEXT).orElse(""),
                units(answers),
                answers.findDate("wantedDate", "希望上会日期"));
    }

    static List<UnitCode> units(Answers answers) {
        return answers.list("concernedUnits").stream().map(UnitCode::new).toList();
    }

    /** Whether it is needed at all the topic itself knows. */
    static String reason(Answers answers, String key, String label) {
        return answers.find(key, label, REASON).orElse("");
    }
}
