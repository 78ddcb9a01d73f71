package org.lianxi.topic;

import java.util.List;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/**
 * An approved topic, as a meeting needs it.
 *
 * @param kind the kind in Chinese, e.g. 协调事项
 * @param opinions the written opinions that units gave before the review, one text each, e.g. 市财政局：同意
 */
public record PooledTopic(
        CaseNumber number,
        String title,
        String kind,
        UnitCode proposedBy,
        List<UnitCode> concernedUnits,
        String background,
        String proposal,
        List<String> opinions) {}
