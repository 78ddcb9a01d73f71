package org.lianxi.modeling.domain;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxi.kernel.Refusal;

/**
 * 变更: what an analyst wants to change, from the first draft to the deployment.
 *
 * @param reason why, in the author's words; empty while it is a draft
 * @param decision what a second analyst has decided
 */
public record ModelChange(
        long id,
        String title,
        String author,
        State state,
        String reason,
        LocalDateTime createdAt,
        Optional<LocalDateTime> submittedAt,
        Optional<Decision> decision) {

    /** Where a change stands. */
    public enum State {
        DRAFT("草稿"),
        SUBMITTED("待审定"),
        DEPLOYED("已部署"),
        REFUSED("未通过"),
        DONE("已办理"),
        WITHDRAWN("已撤回");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param opinion empty where the change was approved without a word
     * @param deployment id of the engine's deployment; empty where it was refused
     */
    public record Decision(String person, LocalDateTime at, String opinion, String deployment) {}

    /** Whether its files can still be edited. */
    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isOf(String person) {
        return author.equals(person);
    }

    public ModelChange submit(String why, LocalDateTime at) {
        if (!isDraft()) {
            throw notNow("只有草稿可以提交审定");
        }
        return new ModelChange(id, title, author, State.SUBMITTED, why, createdAt, Optional.of(at), decision);
    }

    /** Back to the draft, for more work. */
    public ModelChange takeBack() {
        if (state != State.SUBMITTED) {
            throw notNow("只有待审定的变更可以收回修改");
        }
        return new ModelChange(id, title, author, State.DRAFT, reason, createdAt, Optional.empty(), decision);
    }

    public ModelChange withdraw() {
        if (!isDraft()) {
            throw notNow("只有草稿可以撤回");
        }
        return new ModelChange(id, title, author, State.WITHDRAWN, reason, createdAt, submittedAt, decision);
    }

    /** @param by somebody else than the author: two persons answer for what runs */
    public ModelChange deployed(Decision by) {
        checkDecidedBy(by.person());
        return new ModelChange(id, title, author, State.DEPLOYED, reason, createdAt, submittedAt, Optional.of(by));
    }

    public ModelChange refused(Decision by) {
        checkDecidedBy(by.person());
        return new ModelChange(id, title, author, State.REFUSED, reason, createdAt, submittedAt, Optional.of(by));
    }

    /** What one analyst does at once and answers for: going back to the version before, moving cases. */
    public ModelChange atOnce(String why, Decision by) {
        return new ModelChange(id, title, author, State.DONE, why, createdAt, Optional.of(by.at()), Optional.of(by));
    }

    /** @throws Refusal where the person cannot decide now */
    public void checkDecidedBy(String person) {
        if (state != State.SUBMITTED) {
            throw notNow("只有待审定的变更可以审定");
        }
        if (isOf(person)) {
            throw new Refusal("modeling.own-change", "变更“%s”由您提交，须由另一位流程分析员审定，没有部署。请联系其他流程分析员。".formatted(title));
        }
    }

    private Refusal notNow(String what) {
        return new Refusal("modeling.not-now", "变更“%s”%s，%s，没有办理。请刷新页面查看最新情况。".formatted(title, state.title(), what));
    }
}
