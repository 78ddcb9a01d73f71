package org.lianxi.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * An approved topic, as a meeting needs it.
 *
 * @param kind the kind in Chinese, e.g. 协调事项
 * @param urgency in Chinese, e.g. 急件
 * @param wantedDate when the proposing unit would like it heard
 * @param opinions the written opinions that units gave before the review, one text each, e.g. 市财政局：同意
 */
public record PooledTopic(
        CaseNumber number,
        String title,
        String kind,
        String urgency,
        Optional<LocalDate> wantedDate,
        UnitCode proposedBy,
        List<UnitCode> concernedUnits,
        String background,
        String proposal,
        List<String> opinions) {}
