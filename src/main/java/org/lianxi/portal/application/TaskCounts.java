package org.lianxi.portal.application;

/** How much waits for whoever is signed in. */
public interface TaskCounts {

    /** Tasks assigned to the reader, or offered to them and taken by nobody. */
    long open();

    /** Those of them whose due date has passed. */
    long overdue();

    /** Those of them that fall due within three days. */
    long dueSoon();
}
