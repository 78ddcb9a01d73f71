package org.lianxi.meeting.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

/**
 * 回执: how a unit answers the notice (clauses 3.2.2g–h).
 *
 * @param opinions the unit's written opinions by item number; empty unless it sends only its opinion
 */
public record Receipt(
        UnitCode unit, Answer answer, String who, String post, String ground, Map<Integer, String> opinions) {

    /** The three ways that the regulation knows. */
    public enum Answer implements Choice {
        ATTENDS("attend", "成员出席"),
        SUBSTITUTE("substitute", "其他负责人代为出席"),
        OPINION("opinion-only", "联络员带书面意见");

        private final String value;
        private final String title;

        Answer(String value, String title) {
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

    public Receipt {
        opinions = Collections.unmodifiableMap(new TreeMap<>(opinions));
        if (answer == Answer.SUBSTITUTE && (who.isEmpty() || post.isEmpty() || ground.isEmpty())) {
            throw new Refusal("meeting.substitute-incomplete", "由其他负责人代为出席的，须填写代会人姓名、职务和成员因公外出的事由。");
        }
        if (answer == Answer.OPINION && (ground.isEmpty() || opinions.isEmpty())) {
            throw new Refusal("meeting.opinion-missing", "由联络员带意见到会的，须填写成员因公外出的事由，并至少对一项议题写明本单位意见。");
        }
    }
}
