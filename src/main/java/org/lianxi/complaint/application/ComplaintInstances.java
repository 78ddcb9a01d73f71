package org.lianxi.complaint.application;

import java.time.LocalDateTime;
import org.lianxi.complaint.domain.Complaint;
import org.lianxi.complaint.domain.Statement;
import org.lianxi.kernel.CaseNumber;

/** The process instances of complaints, told what has happened. */
public interface ComplaintInstances {

    /** A complaint was registered, or begins anew about another unit. */
    void registered(Complaint complaint);

    void supplemented(CaseNumber number);

    /** @param rehandle whether another unit is to handle it again; otherwise the citizen is satisfied */
    void rated(CaseNumber number, boolean rehandle);

    void withdrawn(CaseNumber number);

    /** Opens an instance that nothing in the engine connects with the complaint's. */
    void statementRequested(Statement statement, LocalDateTime remindAt);

    void statementGiven(CaseNumber complaint);

    void statementDropped(Statement statement);

    /** Moves the timers to where the clocks stand. */
    void followClocks(CaseNumber number);

    /** Removes ended instances from the engine's history: after the unit was corrected, and when the case is erased. */
    void forgetEnded(CaseNumber number);
}
