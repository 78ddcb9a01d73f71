package org.lianxi.modeling.process;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.lianxi.engine.WithoutAuthorization;
import org.lianxi.modeling.compare.Offers;
import org.lianxi.modeling.compare.Replay;
import org.lianxi.modeling.domain.FinishedCase;
import org.lianxi.modeling.domain.FinishedCase.Step;
import org.lianxi.modeling.domain.LookBack;
import org.lianxi.modeling.guard.SafeXml;
import org.lianxi.organization.People;
import org.lianxi.organization.Person;
import org.springframework.stereotype.Component;

/**
 * What a changed model would have meant for the newest finished cases of its process. Nothing runs: history is read.
 */
@Component
class LookingBack {

    /** As many as show what is usual, and as few as are read in a moment. */
    static final int CASES = 200;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HistoryService history;
    private final WithoutAuthorization withoutAuthorization;
    private final ProcessEngineConfigurationImpl engine;
    private final People people;

    LookingBack(
            HistoryService history,
            WithoutAuthorization withoutAuthorization,
            ProcessEngineConfigurationImpl engine,
            People people) {
        this.history = history;
        this.withoutAuthorization = withoutAuthorization;
        this.engine = engine;
        this.people = people;
    }

    /** @param before the version that runs; both are files that the guard has passed */
    LookBack over(String process, String before, String after) {
        var then = SafeXml.read(before);
        var now = SafeXml.read(after);
        // Asked as the analyst: whoever must not know of a complaint is told of none.
        var known = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .completed()
                .orderByProcessInstanceEndTime()
                .desc()
                .listPage(0, CASES);
        var cases = withoutAuthorization.get(
                () -> known.stream().map(this::finished).toList());
        var replayed = new Replay(then, now, this::due).of(cases);
        return new LookBack(
                replayed.cases(),
                replayed.alike(),
                replayed.findings(),
                Offers.handovers(then, now, this::membersOf, cases));
    }

    private FinishedCase finished(HistoricProcessInstance instance) {
        var steps =
                history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                        .map(LookingBack::step)
                        .toList();
        var isSecret = instance.getTenantId() != null;
        return new FinishedCase(isSecret ? "" : Objects.toString(instance.getBusinessKey(), ""), steps);
    }

    private static Step step(HistoricActivityInstance activity) {
        var name = Objects.requireNonNullElse(activity.getActivityName(), activity.getActivityId());
        return new Step(
                activity.getActivityId(),
                name.replaceAll("\\s+", ""),
                local(activity.getStartTime()),
                local(activity.getEndTime()));
    }

    /** By the engine's own calendar, which knows working days. */
    private LocalDateTime due(LocalDateTime from, String term) {
        return local(engine.getBusinessCalendarManager()
                .getBusinessCalendar(DurationBusinessCalendar.NAME)
                .resolveDuedate(term, Date.from(from.atZone(ZONE).toInstant())));
    }

    private Set<String> membersOf(String group) {
        return people.all().stream()
                .filter(Person::inOffice)
                .filter(person -> people.groupsOf(person.id()).contains(group))
                .map(Person::name)
                .collect(Collectors.toSet());
    }

    private static LocalDateTime local(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZONE);
    }
}
