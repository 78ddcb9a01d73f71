package org.lianxi.topic.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.topic.domain.AskedUnit;
import org.lianxi.topic.domain.Topic;
import org.lianxi.topic.domain.TopicText;

/** The register of topics. */
public interface Topics {

    Optional<Topic> find(CaseNumber number);

    /** @throws org.lianxi.kernel.Refusal {@code topic.unknown} where there is no such topic */
    Topic get(CaseNumber number);

    /** Topics in the pool that no meeting has taken up, most urgent and oldest first. */
    List<Topic> waiting();

    /** Topics of everybody, the newest first. */
    List<TopicLine> lines(Slice slice);

    /** Topics that one of these units proposed, or that concern one of them, the newest first. */
    List<TopicLine> linesOf(Collection<UnitCode> units, Slice slice);

    /**
     * A part of a list.
     *
     * @param closed those that have come to their end, or those that have not
     */
    record Slice(boolean closed, int from, int most) {}

    void add(Topic topic);

    /**
     * Stores where the topic stands.
     *
     * @throws org.lianxi.kernel.Refusal {@code topic.changed-meanwhile} where somebody else stored it since it was read
     */
    void save(Topic topic);

    /** As {@link #save}, with the concerned units of the present revision as the office corrected them. */
    void saveCorrected(Topic topic);

    /** As {@link #save}, with a new revision's text beside the earlier ones. */
    void saveRevised(Topic topic);

    /** The texts of all revisions, oldest first. */
    List<TopicText> revisions(CaseNumber number);

    /** Notes that the topic's concerned units are asked for their opinions on its present revision. */
    void ask(Topic topic);

    /** All units that were ever asked, by revision and in the order in which they were asked. */
    List<AskedUnit> asked(CaseNumber number);

    /**
     * Writes the answer of a unit that was asked.
     *
     * @return false where the unit was not asked or has answered already
     */
    boolean answer(CaseNumber number, int revision, UnitCode unit, AskedUnit.Answer answer);
}
