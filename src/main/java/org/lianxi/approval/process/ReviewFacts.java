package org.lianxi.approval.process;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lianxi.approval.application.CaseClock;
import org.lianxi.approval.application.CaseEvents;
import org.lianxi.approval.application.Reviews;
import org.lianxi.approval.domain.Change;
import org.lianxi.approval.domain.Opinion;
import org.lianxi.approval.domain.Procedure;
import org.lianxi.approval.domain.Review;
import org.lianxi.engine.CaseFacts;
import org.lianxi.engine.OpenForm;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Markdown;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Component;

/** What forms may show of the departments' reviews. */
@Component
class ReviewFacts implements CaseFacts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Reviews reviews;
    private final CaseEvents events;
    private final CaseClock caseClock;
    private final Units units;

    ReviewFacts(Reviews reviews, CaseEvents events, CaseClock caseClock, Units units) {
        this.reviews = reviews;
        this.events = events;
        this.caseClock = caseClock;
        this.units = units;
    }

    @Override
    public Set<String> processes() {
        return Set.copyOf(ApprovalProcess.PROCESSES);
    }

    @Override
    public Map<String, Function<OpenForm, @Nullable Object>> facts() {
        var facts = new LinkedHashMap<String, Function<OpenForm, @Nullable Object>>();
        facts.put("reviewRows", form -> rows(form.caseNumber(), Review::isCurrent));
        facts.put("supersededRows", form -> rows(form.caseNumber(), Review::superseded));
        facts.put(
                "objectionRows",
                form -> rows(
                        form.caseNumber(),
                        review -> review.isCurrent()
                                && review.opinion().map(Opinion::objects).orElse(false)));
        facts.put("openUnitOptions", form -> options(form.caseNumber(), review -> review.isOpen() && !review.lead()));
        facts.put(
                "reviewerOptions",
                form -> options(form.caseNumber(), review -> review.isCurrent() && !review.isOpen()));
        facts.put("ownUnitName", form -> units.get(form.unit()).name());
        facts.put("reviewClock", form -> new Markdown(ownClock(form)));
        facts.put("changeText", this::changes);
        facts.put("procedureText", this::procedures);
        return facts;
    }

    private List<Map<String, Object>> rows(CaseNumber number, Predicate<Review> which) {
        return reviews.of(number).stream().filter(which).map(this::row).toList();
    }

    private Map<String, Object> row(Review review) {
        var reading = caseClock.find(review.caseNumber(), review.clock());
        var row = new LinkedHashMap<String, Object>();
        row.put("unit", units.get(review.unit()).name());
        row.put("role", review.lead() ? "牵头" : "会签");
        row.put("round", "第 %d 轮".formatted(review.round()));
        row.put("state", review.state().title());
        row.put("light", reading.map(clock -> clock.light().title()).orElse("—"));
        row.put("due", reading.map(clock -> clock.due().words()).orElse("—"));
        row.put("opinion", review.opinion().map(given -> given.kind().title()).orElse("—"));
        row.put("text", review.opinion().map(Opinion::details).orElse(review.reason()));
        row.put("reason", review.opinion().map(Opinion::text).orElse(""));
        row.put("law", review.opinion().map(Opinion::law).orElse(""));
        row.put("post", review.post());
        row.put("at", review.endedAt().map(ReviewFacts::minute).orElse(""));
        return row;
    }

    private List<Map<String, String>> options(CaseNumber number, Predicate<Review> which) {
        return units.options(reviews.of(number).stream()
                .filter(which)
                .map(review -> units.get(review.unit()))
                .toList());
    }

    private String ownClock(OpenForm form) {
        var review = reviews.current(form.caseNumber(), form.unit());
        return caseClock
                .find(form.caseNumber(), review.clock())
                .map(ClockText::of)
                .orElse("");
    }

    private @Nullable String changes(OpenForm form) {
        var texts = events.changes(form.caseNumber()).stream()
                .map(ReviewFacts::words)
                .toList();
        return texts.isEmpty() ? null : String.join("\n", texts);
    }

    private @Nullable String procedures(OpenForm form) {
        var review = reviews.current(form.caseNumber(), form.unit());
        var texts = events.procedures(form.caseNumber(), form.unit(), review.round()).stream()
                .map(ReviewFacts::words)
                .filter(Objects::nonNull)
                .toList();
        return texts.isEmpty() ? null : String.join("\n", texts);
    }

    private static String words(Change change) {
        return "%s 申请有实质变更，重新征求%s：%s".formatted(minute(change.at()), change.units(), change.text());
    }

    private static String words(Procedure procedure) {
        return "%s 起%s（预计 %d 个工作日）：%s。%s"
                .formatted(
                        procedure.from(),
                        procedure.kind().title(),
                        procedure.expectedDays(),
                        Typed.withoutStop(procedure.reason()),
                        procedure
                                .to()
                                .map(on -> "%s 结束：%s".formatted(on, procedure.result()))
                                .orElse("尚未结束。"));
    }

    private static String minute(LocalDateTime time) {
        return MINUTE.format(time);
    }
}
