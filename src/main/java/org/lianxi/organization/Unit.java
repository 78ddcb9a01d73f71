package org.lianxi.organization;

import org.lianxi.kernel.UnitCode;

/**
 * 单位.
 *
 * @param name the full name, e.g. 市法制办公室
 * @param member whether the unit has a seat in the joint conference (clause 2.1)
 */
public record Unit(UnitCode code, String name, boolean member) {}
