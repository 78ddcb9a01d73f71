package org.lianxi.approval.domain;

import org.lianxi.kernel.UnitCode;

/** A department that takes part, as determined by the decision table or named by people. */
public record Reviewer(UnitCode unit, boolean lead, int days) {}
