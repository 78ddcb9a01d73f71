package org.lianxi.kernel;

/**
 * Whether the clock of the machine on which this node runs may be believed. Periods that end, decisions that come from
 * silence and the dates of the record hang on it, so whoever would act on the time asks first.
 */
public interface MachineTime {

    /**
     * @throws RuntimeException where there is nothing to compare the clock with, because the database does not answer
     */
    boolean isBelievable();
}
