package org.lianxi.document.application;

/** The last number given in each series and year. */
public interface NumberSeries {

    /**
     * Counts one on and returns the result. Until the caller's transaction ends, everybody else who asks for the same
     * series and year waits.
     */
    int countOn(String series, int year);
}
