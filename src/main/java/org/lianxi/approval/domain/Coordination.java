package org.lianxi.approval.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;

/**
 * One attempt to bring departments together (clause 5.2.5a).
 *
 * @param number which attempt, from 1
 * @param settled whether they agreed; otherwise the matter goes to the joint conference
 * @param agreement what was agreed, or where it stuck
 * @param topic the conference's topic; empty while there is none
 * @param reply what the conference answered; empty until then
 */
public record Coordination(
        int number,
        LocalDate heldOn,
        String participants,
        boolean settled,
        String agreement,
        Optional<CaseNumber> topic,
        Optional<Reply> reply,
        String conclusion) {

    /**
     * The conference's answer.
     *
     * @param decided whether a meeting decided it; false where the topic ended otherwise
     * @param outcome how the topic ended, e.g. 已议定
     * @param text the decision in full
     * @param meeting the number of the meeting; empty where none heard it
     */
    public record Reply(boolean decided, String outcome, String text, String meeting) {}

    public Coordination refer(CaseNumber toTopic) {
        return new Coordination(
                number, heldOn, participants, settled, agreement, Optional.of(toTopic), reply, conclusion);
    }

    public Coordination reply(Reply answered) {
        return new Coordination(
                number, heldOn, participants, settled, agreement, topic, Optional.of(answered), conclusion);
    }

    public Coordination conclude(String concluded) {
        return new Coordination(number, heldOn, participants, settled, agreement, topic, reply, concluded);
    }

    public String outcome() {
        return settled ? "协调一致" : "未能协调一致";
    }
}
