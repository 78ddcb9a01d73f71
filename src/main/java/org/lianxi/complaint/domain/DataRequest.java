package org.lianxi.complaint.domain;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Choice;

/**
 * 个人信息请求: a citizen asks to see, correct or delete what is kept about them (个人信息保护法 articles 45 to 47).
 *
 * @param granted empty while nobody has decided
 * @param reply what the citizen is told; a refusal needs a reason (article 50)
 */
public record DataRequest(
        long id,
        CaseNumber complaint,
        Wish wish,
        LocalDateTime askedAt,
        Optional<Boolean> granted,
        String reply,
        Optional<LocalDateTime> decidedAt) {

    /** What they ask for. */
    public enum Wish implements Choice {
        ACCESS("access", "查阅、复制"),
        CORRECT("correct", "更正、补充"),
        DELETE("delete", "删除");

        private final String value;
        private final String title;

        Wish(String value, String title) {
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

    public boolean isOpen() {
        return granted.isEmpty();
    }
}
