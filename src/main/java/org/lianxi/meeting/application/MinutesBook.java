package org.lianxi.meeting.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.domain.Minutes;

/** The minutes of every meeting in all versions, and who acknowledged them. */
public interface MinutesBook {

    Optional<Minutes> latest(CaseNumber meeting);

    /** From the first to the latest. */
    List<Minutes> versions(CaseNumber meeting);

    void add(Minutes minutes);

    void save(Minutes minutes);

    void markIssued(CaseNumber meeting, int version, LocalDateTime at);

    void addAcknowledgement(CaseNumber meeting, int version, UnitCode unit, String by, LocalDateTime at);

    List<Acknowledgement> acknowledgements(CaseNumber meeting, int version);

    /** 签收. */
    record Acknowledgement(UnitCode unit, String by, LocalDateTime at) {}
}
