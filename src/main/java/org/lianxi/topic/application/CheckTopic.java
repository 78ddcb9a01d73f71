package org.lianxi.topic.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianxi.document.CaseFile;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Absences;
import org.lianxi.organization.Actor;
import org.lianxi.organization.Units;
import org.lianxi.topic.domain.Topic;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office checks the form of a topic and decides whether to ask the concerned units (clause 4.5d). */
@Service
public class CheckTopic {

    private static final String STEP = "审查议题形式";

    private final Topics topics;
    private final CaseFile caseFile;
    private final TopicNews news;
    private final TopicArchive archive;
    private final Units units;
    private final Absences absences;
    private final Messages messages;
    private final Clock clock;

    CheckTopic(
            Topics topics,
            CaseFile caseFile,
            TopicNews news,
            TopicArchive archive,
            Units units,
            Absences absences,
            Messages messages,
            Clock clock) {
        this.topics = topics;
        this.caseFile = caseFile;
        this.news = news;
        this.archive = archive;
        this.units = units;
        this.absences = absences;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param concernedUnits as the office corrects them */
    @Transactional
    public Topic accept(CaseNumber number, List<UnitCode> concernedUnits, Actor actor) {
        concernedUnits.forEach(units::get);
        var accepted = topics.get(number).accept(concernedUnits);
        topics.saveCorrected(accepted);
        caseFile.record(number, STEP, "受理", "不征求意见，送组长或副组长审核。", actor);
        news.toProposer(accepted, "accepted", "议题 %s 已受理，送组长或副组长审核。".formatted(number));
        return accepted;
    }

    /**
     * Accepts and asks the concerned units. Liaisons who are away on the last day are named to whoever set it: an
     * absence is no reason to refuse the day, but nobody should find out afterwards.
     */
    @Transactional
    public Topic acceptAndAsk(CaseNumber number, List<UnitCode> concernedUnits, LocalDate deadline, Actor actor) {
        concernedUnits.forEach(units::get);
        var accepted = topics.get(number).acceptAndAsk(concernedUnits, deadline, LocalDate.now(clock));
        topics.saveCorrected(accepted);
        topics.ask(accepted);
        var asked = accepted.text().concernedUnits();
        caseFile.record(number, STEP, "受理", "书面征求意见：%s；答复期限 %s。".formatted(units.names(asked), deadline), actor);
        news.toProposer(accepted, "accepted", "议题 %s 已受理，正在书面征求意见，答复期限 %s。".formatted(number, deadline));
        messages.toUnits(
                asked,
                TopicNews.message(accepted, "opinion-asked", "议题 %s 征求贵单位书面意见，请于 %s 前答复。".formatted(number, deadline)));
        var away = absences.on(deadline, asked);
        if (!away.isEmpty()) {
            messages.toPerson(
                    actor.person(),
                    TopicNews.message(
                            accepted,
                            "opinion-deadline-in-absence",
                            "议题 %s 的意见答复期限 %s 当日：%s".formatted(number, deadline, String.join("；", away))));
        }
        return accepted;
    }

    @Transactional
    public Topic sendBack(CaseNumber number, String reason, Actor actor) {
        var returned = topics.get(number).sendBack(reason);
        topics.save(returned);
        caseFile.record(number, STEP, "退回补正", reason, actor);
        news.toProposer(returned, "returned", "议题 %s 已由办公室退回补正，请查看理由后修改或撤回。".formatted(number));
        return returned;
    }

    @Transactional
    public Topic decline(CaseNumber number, String reason, Actor actor) {
        var declined = topics.get(number).decline(reason);
        topics.save(declined);
        caseFile.record(number, STEP, "不予受理", reason, actor);
        news.toProposer(declined, "declined", "议题 %s 不予受理，理由见案卷。".formatted(number));
        archive.close(declined);
        return declined;
    }
}
