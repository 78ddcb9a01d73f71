package org.lianxi.approval.application;

import org.lianxi.approval.domain.Review;
import org.lianxi.calendar.ClockReading;
import org.lianxi.kernel.CaseNumber;

/** The case's process instances, told what has happened. */
public interface ApprovalInstances {

    /** The city's acceptance system has handed over an application. */
    void transferred(CaseNumber number);

    void reviewRequested(Review review, ClockReading reading, boolean decideWithoutOverdue);

    void reviewReleased(Review review);

    /** No review is open any more. */
    void reviewsCompleted(CaseNumber number);

    void extensionRequested(CaseNumber number, String approver);

    void conferenceReplied(CaseNumber number, boolean decided);

    void withdrawn(CaseNumber number);

    /** Stops what still runs beside the case: reviews, a pending extension. */
    void caseClosed(CaseNumber number);

    /** Moves the timers of all instances to where the clocks stand; those of paused clocks wait. */
    void followClocks(CaseNumber number);
}
