package org.lianxi.approval.application;

import java.util.List;
import org.lianxi.approval.domain.Limits;
import org.lianxi.approval.domain.Reviewer;

/** What analysts edit in {@code processes/joint-approval-*.dmn}, as it is deployed now. */
public interface DecisionTables {

    List<String> projectTypes();

    List<String> items();

    /** The departments for these items; the first item decides on the lead. Empty where no rule names one. */
    List<Reviewer> reviewers(String projectType, List<String> items);

    /** @param units how many departments take part */
    Limits limits(int units);
}
