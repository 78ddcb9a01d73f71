package org.lianxi.resolution.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;
import org.lianxi.resolution.domain.Resolution;

/** The table of resolutions. */
public interface Resolutions {

    Optional<Resolution> find(CaseNumber number);

    /**
     * The resolution, kept from others until the transaction ends.
     *
     * @throws org.lianxi.kernel.Refusal {@code resolution.unknown}
     */
    Resolution toChange(CaseNumber number);

    /** The number under which this row of the meeting's record is entered already. */
    Optional<CaseNumber> enteredAs(CaseNumber meeting, int row);

    void add(Resolution resolution);

    void save(Resolution resolution);

    /** Open or closed ones, the earliest due date first. */
    List<Resolution> all(boolean open);

    /** The same, as far as one of the units leads or co-operates. */
    List<Resolution> ofUnits(boolean open, Collection<UnitCode> units);
}
