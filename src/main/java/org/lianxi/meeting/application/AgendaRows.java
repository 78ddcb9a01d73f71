package org.lianxi.meeting.application;

import java.util.List;
import java.util.Map;
import org.lianxi.meeting.domain.Item;
import org.lianxi.meeting.domain.Plan;
import org.lianxi.organization.Units;
import org.lianxi.topic.TopicPool;
import org.springframework.stereotype.Component;

/** The agenda as documents show it: what, proposed by whom, how long. */
@Component
class AgendaRows {

    private final TopicPool pool;
    private final Units units;

    AgendaRows(TopicPool pool, Units units) {
        this.pool = pool;
        this.units = units;
    }

    List<Map<String, Object>> of(Plan plan) {
        return plan.items().stream().map(this::row).toList();
    }

    private Map<String, Object> row(Item item) {
        var proposedBy = item.topic()
                .map(topic -> units.get(pool.get(topic).proposedBy()).name())
                .orElse("联席会议办公室");
        return Map.of("no", item.no(), "title", item.title(), "unit", proposedBy, "minutes", item.minutes());
    }
}
