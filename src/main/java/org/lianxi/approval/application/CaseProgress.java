package org.lianxi.approval.application;

import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.UnitCode;

/** Where a case stands in its own models. */
public interface CaseProgress {

    /** One for each process instance of the case, running or ended; the case's own first. */
    List<Run> of(CaseNumber number);

    /**
     * A process instance.
     *
     * @param name of the model, e.g. 联合审批
     * @param unit the department, of a department's review
     * @param xml the model as it is deployed for this instance
     * @param active ids of the elements at which it stands now
     * @param passed ids of the elements that it has finished
     */
    record Run(
            String process,
            String name,
            Optional<UnitCode> unit,
            String xml,
            List<String> active,
            List<String> passed) {}
}
