package org.lianxi.document;

/** Running numbers without gaps, whoever asks at the same time. */
public interface Numbers {

    /**
     * The next number of the series in the year, from 1. It is taken within the caller's transaction: rolled back, it
     * is given to the next caller.
     *
     * @param series e.g. {@code YT} for topics, {@code notice} for 会议通知
     */
    int next(String series, int year);
}
