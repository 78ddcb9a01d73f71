package org.lianxi.topic.application;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a unit answered, in words.
 *
 * @param outdated whether the topic's text was revised since
 * @param post empty until it answers, as is the time
 */
public record UnitOpinion(
        String unit, String opinion, String text, boolean outdated, String post, Optional<LocalDateTime> at) {

    /** e.g. 市财政局：有条件同意。请补充经费来源。（针对修改前的文本） */
    public String asText() {
        return "%s：%s%s%s".formatted(unit, opinion, text.isEmpty() ? "" : "。" + text, outdated ? "（针对修改前的文本）" : "");
    }
}
