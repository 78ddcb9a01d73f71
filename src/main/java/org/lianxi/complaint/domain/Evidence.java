package org.lianxi.complaint.domain;

import java.time.LocalDateTime;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * A finding that matches a trigger of clause 5.4b, collected for the supervision bureau. It is a draft: nothing follows
 * from it until somebody there decides.
 *
 * @param unit the unit that is to answer for it
 * @param state what the bureau has made of it
 */
public record Evidence(CaseNumber complaint, Trigger trigger, UnitCode unit, LocalDateTime at, State state) {

    /** What has become of a piece of evidence. */
    public enum State {
        DRAFT("待监察局研究"),
        TAKEN("已采用"),
        DISMISSED("不采用");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
