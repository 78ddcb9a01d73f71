package org.lianxi.meeting.web;

import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.application.ReadMeetings.WholeMeeting;
import org.lianxi.meeting.domain.Item;

/** An item of the agenda with what became of it. */
record ShownItem(int no, String title, String topic, int minutes, String outcome, String decision) {

    static List<ShownItem> all(WholeMeeting whole) {
        return whole.meeting().agreedPlan().stream()
                .flatMap(plan -> plan.items().stream())
                .map(item -> of(item, whole))
                .toList();
    }

    private static ShownItem of(Item item, WholeMeeting whole) {
        var record = whole.itemRecord(item.no());
        return new ShownItem(
                item.no(),
                item.title(),
                item.topic().map(CaseNumber::value).orElse(""),
                item.minutes(),
                record.map(known -> known.outcome().title()).orElse("待审议"),
                record.map(known -> known.decision()).orElse(""));
    }
}
