package org.lianxi.resolution.domain;

import java.time.LocalDateTime;
import org.lianxi.kernel.UnitCode;

/** A co-operating unit's answer as it was kept; one for each unit and round. */
public record CooperationEntry(int round, UnitCode unit, String text, String person, String post, LocalDateTime at) {}
