package org.lianxi.complaint.application;

import org.lianxi.complaint.domain.Complaint;

/** The decision table of complaints, as analysts have deployed it. */
public interface Policies {

    /** @throws org.lianxi.kernel.Refusal {@code complaint.no-policy} where no rule matches */
    Policy of(Complaint complaint);
}
