package org.lianxi.meeting.application;

import org.lianxi.kernel.CaseNumber;
import org.lianxi.meeting.domain.Item;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a topic's own process is told after the meeting. */
@Service
@Transactional(readOnly = true)
public class HeardTopics {

    private final Meetings meetings;
    private final MeetingRecords records;

    HeardTopics(Meetings meetings, MeetingRecords records) {
        this.meetings = meetings;
        this.records = records;
    }

    /** @return {@code decided} or {@code heard} */
    public String outcome(CaseNumber meeting, CaseNumber topic) {
        return meetings.get(meeting).plan().items().stream()
                .filter(item -> item.topic().filter(topic::equals).isPresent())
                .map(Item::no)
                .findFirst()
                .flatMap(no -> records.find(meeting, no))
                .orElseThrow(() ->
                        new IllegalStateException("Meeting %s has no record of topic %s".formatted(meeting, topic)))
                .outcome()
                .value();
    }
}
