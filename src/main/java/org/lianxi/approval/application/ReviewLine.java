package org.lianxi.approval.application;

import java.util.Optional;
import org.lianxi.approval.domain.Review;
import org.lianxi.calendar.ClockReading;

/** One department's review with its name and its clock. */
public record ReviewLine(Review review, String unitName, Optional<ClockReading> clock) {}
