package org.lianxi.approval.application;

import java.util.Collection;
import java.util.List;
import org.lianxi.approval.domain.Review;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/** The departments' reviews of all cases. */
public interface Reviews {

    void add(Review asked);

    void save(Review changed);

    /** All rounds of all departments, the lead first, then in the order in which they were asked. */
    List<Review> of(CaseNumber number);

    /** The same for many cases at once. */
    List<Review> of(Collection<CaseNumber> numbers);

    /**
     * The department's latest review.
     *
     * @throws org.lianxi.kernel.Refusal {@code approval.unit-not-asked} where it was never asked
     */
    Review current(CaseNumber number, UnitCode unit);
}
