package org.lianxi.approval.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.approval.domain.ApprovalCase;
import org.lianxi.calendar.ClockReading;

/**
 * One case as lists and the board show it.
 *
 * @param clock of the case; empty before it is accepted
 * @param reviews the current ones
 */
public record ApprovalLine(ApprovalCase approval, Optional<ClockReading> clock, List<ReviewLine> reviews) {}
