package org.lianxi.meeting.domain;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;

/**
 * 会议方案: the content and the time that leader or deputy agree to (clause 3.2.2f).
 *
 * @param observers 列席: others than members, one per entry
 * @param receiptDeadline until when units answer the notice (本系统约定)
 * @param contact post and telephone of whom to ask
 */
public record Plan(
        LocalDateTime meetingAt,
        String place,
        Chair chair,
        List<Item> items,
        List<String> observers,
        LocalDateTime receiptDeadline,
        String contact) {

    public Plan {
        items = List.copyOf(items);
        observers = List.copyOf(observers);
        if (!receiptDeadline.isBefore(meetingAt)) {
            throw new Refusal(
                    "meeting.receipt-deadline-after-meeting",
                    "回执截止时间（%s）须早于会议时间（%s），请调整。".formatted(Wording.time(receiptDeadline), Wording.time(meetingAt)));
        }
        var topics = new HashSet<CaseNumber>();
        for (var item : items) {
            if (item.topic().isPresent() && !topics.add(item.topic().get())) {
                throw new Refusal(
                        "meeting.topic-twice",
                        "议题 %s 在议程中出现了两次，请删除其中一行。".formatted(item.topic().get()));
            }
        }
        if (topics.isEmpty()) {
            throw new Refusal("meeting.no-topics", "议程中还没有议题，请至少从议题库选择一项。");
        }
    }

    /** Refuses a plan that can no longer be kept. */
    public Plan checkedAt(LocalDateTime now) {
        if (!meetingAt.isAfter(now)) {
            throw new Refusal("meeting.date-in-the-past", "会议时间（%s）已经过去，请另定时间。".formatted(Wording.time(meetingAt)));
        }
        if (!receiptDeadline.isAfter(now)) {
            throw new Refusal(
                    "meeting.receipt-deadline-in-the-past",
                    "回执截止时间（%s）已经过去，请另定时间。".formatted(Wording.time(receiptDeadline)));
        }
        return this;
    }

    /** The item with the number, where the agenda has it. */
    public Optional<Item> item(int no) {
        return items.stream().filter(item -> item.no() == no).findFirst();
    }

    public List<CaseNumber> topics() {
        return items.stream().flatMap(item -> item.topic().stream()).toList();
    }

    /** When silent units are reminded: some time before the deadline, but not before half of the time is over. */
    public LocalDateTime reminderAt(LocalDateTime now, Duration before) {
        var wanted = receiptDeadline.minus(before);
        var half = now.plus(Duration.between(now, receiptDeadline).dividedBy(2));
        return wanted.isAfter(half) ? wanted : half;
    }

    public Plan chairedBy(Chair other) {
        return new Plan(meetingAt, place, other, items, observers, receiptDeadline, contact);
    }

    /** What changed against an earlier plan, as the new notice shows it; empty where nothing did. */
    public List<Change> changesSince(Plan earlier) {
        var changes = new ArrayList<Change>();
        add(changes, "会议时间", Wording.time(earlier.meetingAt), Wording.time(meetingAt));
        add(changes, "会议地点", earlier.place, place);
        add(changes, "主持人", earlier.chair.title(), chair.title());
        add(changes, "议程", agenda(earlier), agenda(this));
        add(changes, "列席", String.join("、", earlier.observers), String.join("、", observers));
        add(changes, "回执截止时间", Wording.time(earlier.receiptDeadline), Wording.time(receiptDeadline));
        add(changes, "联系人", earlier.contact, contact);
        return List.copyOf(changes);
    }

    private static String agenda(Plan plan) {
        return String.join(
                "；",
                plan.items.stream()
                        .map(item -> "%d. %s（%d 分钟）".formatted(item.no(), item.title(), item.minutes()))
                        .toList());
    }

    private static void add(List<Change> changes, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(what, before.isEmpty() ? "无" : before, after.isEmpty() ? "无" : after));
        }
    }

    /** One difference between two versions of a notice. */
    public record Change(String what, String before, String after) {}
}
