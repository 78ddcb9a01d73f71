package org.lianxi.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;

class PlanTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 0);
    private static final LocalDateTime MEETING = LocalDateTime.of(2026, 12, 1, 15, 0);
    private static final CaseNumber TOPIC = new CaseNumber("2026-YT-0001");

    @Test
    void receiptsAreDueBeforeTheMeeting() {
        assertThatThrownBy(() -> plan(MEETING, MEETING, item(2, TOPIC)))
                .isInstanceOf(Refusal.class)
                .hasMessage("回执截止时间（2026年12月1日（星期二）15:00）须早于会议时间（2026年12月1日（星期二）15:00），请调整。");
    }

    @Test
    void aTopicStandsOnAnAgendaOnce() {
        assertThatThrownBy(() -> plan(MEETING, MEETING.minusDays(3), item(2, TOPIC), item(3, TOPIC)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("议题 2026-YT-0001 在议程中出现了两次");
    }

    @Test
    void anAgendaNeedsMoreThanTheStandingFirstItem() {
        assertThatThrownBy(() -> plan(MEETING, MEETING.minusDays(3), Item.onEarlierResolutions()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还没有议题");
    }

    @Test
    void aMeetingInThePastIsRefused() {
        var plan = plan(MEETING, MEETING.minusDays(3), item(2, TOPIC));

        assertThatThrownBy(() -> plan.checkedAt(MEETING))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经过去");
        assertThat(plan.checkedAt(NOW)).isSameAs(plan);
    }

    @Test
    void aReminderComesInTheSecondHalfOfTheTimeToAnswer() {
        var plan = plan(MEETING, NOW.plusDays(2), item(2, TOPIC));

        assertThat(plan.reminderAt(NOW, Duration.ofHours(6))).isEqualTo(NOW.plusHours(42));
        assertThat(plan.reminderAt(NOW, Duration.ofDays(5))).isEqualTo(NOW.plusDays(1));
    }

    @Test
    void onlyWhatDiffersIsAChange() {
        var before = plan(MEETING, MEETING.minusDays(3), item(2, TOPIC));
        var after = plan(MEETING.plusDays(1), MEETING.minusDays(3), item(2, TOPIC));

        assertThat(after.changesSince(before))
                .containsExactly(new Plan.Change("会议时间", "2026年12月1日（星期二）15:00", "2026年12月2日（星期三）15:00"));
        assertThat(before.changesSince(before)).isEmpty();
    }

    private static Plan plan(LocalDateTime at, LocalDateTime receipts, Item... items) {
        return new Plan(at, "三楼会议室", Chair.LEADER, List.of(items), List.of(), receipts, "联席办");
    }

    private static Item item(int no, CaseNumber topic) {
        return new Item(no, Optional.of(topic), "议题", 20);
    }
}
