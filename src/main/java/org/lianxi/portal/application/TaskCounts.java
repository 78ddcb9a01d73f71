package org.lianxi.portal.application;

/** How much waits for whoever is signed in, and where it is listed. */
public interface TaskCounts {

    /** Tasks assigned to the reader, or offered to them and taken by nobody. */
    Waiting open();

    /** Those of them whose due date has passed. */
    Waiting overdue();

    /** Those of them that fall due within three days. */
    Waiting dueSoon();

    /** @param address of the list of these tasks, within this application */
    record Waiting(long count, String address) {}
}
