package org.lianxi.engine;

import org.lianxi.kernel.UnitCode;

/** Knows from whom a matter about a unit is kept, so that nobody can put a task of it upon them by any way. */
@FunctionalInterface
public interface KeptPeople {

    boolean isKept(String person, UnitCode about);
}
