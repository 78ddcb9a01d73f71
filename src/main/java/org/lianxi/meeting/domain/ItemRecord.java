package org.lianxi.meeting.domain;

import java.util.List;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.Refusal;

/** What the meeting did with one item of its agenda. */
public record ItemRecord(int no, Outcome outcome, String decision, List<Decided> resolutions) {

    /** What became of the item. */
    public enum Outcome implements Choice {
        HEARD("heard", "听取"),
        DECIDED("decided", "议定"),
        POSTPONED("postponed", "暂缓审议");

        private final String value;
        private final String title;

        Outcome(String value, String title) {
            this.value = value;
            this.title = title;
        }

        @Override
        public String value() {
            return value;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** The office puts the wording right before the minutes are issued; what became of the item stays. */
    public ItemRecord revised(String newDecision, List<Decided> newResolutions) {
        return new ItemRecord(no, outcome, newDecision, newResolutions);
    }

    public ItemRecord {
        resolutions = List.copyOf(resolutions);
        if (outcome == Outcome.DECIDED && decision.isEmpty()) {
            throw new Refusal("meeting.decision-missing", "审议结果为“议定”的，须写明议定内容。");
        }
        if (outcome == Outcome.POSTPONED && !resolutions.isEmpty()) {
            throw new Refusal("meeting.postponed-with-resolutions", "审议结果为“暂缓审议”的，不能同时列出决议事项，请删除决议事项或改选审议结果。");
        }
    }
}
