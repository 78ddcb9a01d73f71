package org.lianxi.meeting.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianxi.document.CaseFile;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Markdown;
import org.lianxi.meeting.application.MeetingSettings;
import org.lianxi.meeting.application.Meetings;
import org.lianxi.meeting.application.Notices;
import org.lianxi.meeting.domain.Item;
import org.lianxi.meeting.domain.Meeting;
import org.lianxi.meeting.domain.Plan;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.Absences;
import org.lianxi.organization.Units;
import org.lianxi.topic.PooledTopic;
import org.lianxi.topic.TopicPool;
import org.springframework.stereotype.Component;

/** What forms show of a meeting's plan. */
@Component
class MeetingFacts implements CaseFacts {

    private static final String OPEN = "待定";

    private final Meetings meetings;
    private final Notices notices;
    private final TopicPool pool;
    private final Units units;
    private final Absences absences;
    private final CaseFile caseFile;
    private final MeetingSettings settings;

    MeetingFacts(
            Meetings meetings,
            Notices notices,
            TopicPool pool,
            Units units,
            Absences absences,
            CaseFile caseFile,
            MeetingSettings settings) {
        this.meetings = meetings;
        this.notices = notices;
        this.pool = pool;
        this.units = units;
        this.absences = absences;
        this.caseFile = caseFile;
        this.settings = settings;
    }

    @Override
    public Set<String> processes() {
        return MeetingProcess.PROCESSES;
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        facts.put("caseNumber", form -> form.caseNumber().value());
        facts.put("meetingTitle", form -> settings.title());
        facts.put("quorumPercent", form -> settings.quorumPercent());
        facts.put("originText", form -> origin(meeting(form)));
        facts.put("purpose", form -> meeting(form).purpose());
        facts.put("record", form -> new Markdown(caseFile.asText(form.caseNumber())));
        facts.put("absences", form -> absences.upcoming());
        facts.put("unitNameText", form -> units.get(form.unit()).name());
        facts.put("unitOptions", form -> units.options(units.members()));
        facts.put("allUnitOptions", form -> units.options(units.all()));
        planned(facts);
        pooled(facts);
        changed(facts);
        return facts;
    }

    private void planned(Map<String, Function<OpenForm, @Nullable Object>> facts) {
        facts.put("meetingAt", plan(plan -> plan.meetingAt().toString()));
        facts.put("meetingAtText", planText(plan -> Wording.time(plan.meetingAt())));
        facts.put("place", plan(Plan::place));
        facts.put("placeText", planText(Plan::place));
        facts.put("chair", plan(plan -> plan.chair().value()));
        facts.put("chairText", planText(plan -> plan.chair().title()));
        facts.put("observers", plan(plan -> String.join("\n", plan.observers())));
        facts.put(
                "observersText",
                planText(plan -> plan.observers().isEmpty() ? "无" : String.join("、", plan.observers())));
        facts.put("receiptDeadline", plan(plan -> plan.receiptDeadline().toString()));
        facts.put("receiptDeadlineText", planText(plan -> Wording.time(plan.receiptDeadline())));
        facts.put("contact", plan(Plan::contact));
        facts.put("agenda", plan(MeetingFacts::wanted));
        facts.put(
                "agendaTable", plan(plan -> plan.items().stream().map(this::row).toList()));
        facts.put("agendaOptions", plan(plan -> plan.items().stream()
                .filter(item -> item.topic().isPresent())
                .map(item -> option(item.no() + ". " + item.title(), String.valueOf(item.no())))
                .toList()));
        facts.put("mandateNote", form -> mandateNote(meeting(form)));
    }

    private void pooled(Map<String, Function<OpenForm, @Nullable Object>> facts) {
        facts.put("poolTable", form -> available(form).stream().map(this::row).toList());
        facts.put("topicOptions", form -> available(form).stream()
                .map(topic -> option(
                        topic.number() + " " + topic.title(), topic.number().value()))
                .toList());
    }

    private void changed(Map<String, Function<OpenForm, @Nullable Object>> facts) {
        facts.put("noticeIssued", form -> meeting(form).noticeVersion() > 0);
        facts.put("noticeRevised", form -> meeting(form).noticeVersion() > 1);
        facts.put("noticeNumberText", form -> "%s（第 %d 版）"
                .formatted(meeting(form).noticeNumber(), meeting(form).noticeVersion()));
        facts.put("changeReason", form -> meeting(form).changeReason());
        facts.put("changeNote", form -> meeting(form).changeReason());
        facts.put("changesTable", form -> changes(meeting(form)));
        facts.put("returnNote", form -> returnNote(form.caseNumber()));
    }

    private Meeting meeting(OpenForm form) {
        return meetings.get(form.caseNumber());
    }

    private Function<OpenForm, @Nullable Object> plan(Function<Plan, Object> reader) {
        return form -> meeting(form).agreedPlan().map(reader).orElse(null);
    }

    private Function<OpenForm, @Nullable Object> planText(Function<Plan, String> reader) {
        return form -> meeting(form).agreedPlan().map(reader).orElse(OPEN);
    }

    private static String origin(Meeting meeting) {
        return "%s（%s，%s）"
                .formatted(
                        meeting.origin().title(),
                        meeting.calledBy(),
                        Wording.date(meeting.calledAt().toLocalDate()));
    }

    private static String mandateNote(Meeting meeting) {
        return meeting.mandate()
                .map(mandate -> "主持委托：%s 已于%s委托副组长主持。"
                        .formatted(
                                mandate.givenBy(),
                                Wording.date(mandate.givenAt().toLocalDate())))
                .orElse(meeting.needsMandate() ? "由副组长主持，审核同意后将请组长委托。" : "");
    }

    private List<PooledTopic> available(OpenForm form) {
        var topics = new ArrayList<PooledTopic>();
        meeting(form).agreedPlan().map(Plan::topics).orElse(List.of()).forEach(topic -> topics.add(pool.get(topic)));
        pool.waiting().stream().filter(topic -> !topics.contains(topic)).forEach(topics::add);
        return topics;
    }

    private static List<Map<String, Object>> wanted(Plan plan) {
        return plan.items().stream()
                .filter(item -> item.topic().isPresent())
                .map(item -> Map.<String, Object>of(
                        "topic", item.topic().map(CaseNumber::value).orElse(""), "minutes", item.minutes()))
                .toList();
    }

    private Map<String, Object> row(Item item) {
        return Map.of(
                "no", item.no(),
                "title", item.title(),
                "unit",
                        item.topic()
                                .map(topic ->
                                        units.get(pool.get(topic).proposedBy()).name())
                                .orElse("联席会议办公室"),
                "minutes", item.minutes());
    }

    private Map<String, Object> row(PooledTopic topic) {
        return Map.of(
                "number", topic.number().value(),
                "title", topic.title(),
                "kind", topic.kind(),
                "urgency", topic.urgency(),
                "wanted", topic.wantedDate().map(Wording::date).orElse(""),
                "unit", units.get(topic.proposedBy()).name());
    }

    private List<Plan.Change> changes(Meeting meeting) {
        var reissued = meeting.state() == Meeting.State.CIRCULATED;
        var earlier = reissued ? meeting.noticeVersion() - 1 : meeting.noticeVersion();
        return notices.find(meeting.number(), earlier)
                .flatMap(before -> meeting.agreedPlan().map(plan -> plan.changesSince(before)))
                .orElse(List.of());
    }

    /** Why the plan is on the office's desk again: the last time it was sent back, changed or postponed. */
    private String returnNote(CaseNumber number) {
        return caseFile.entries(number).stream()
                .filter(entry -> Set.of("退回", "变更", "改期").contains(entry.decision()))
                .reduce((earlier, later) -> later)
                .map(entry -> "%s（%s）：%s".formatted(entry.decision(), entry.post(), entry.text()))
                .orElse("");
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
