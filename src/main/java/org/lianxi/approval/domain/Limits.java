package org.lianxi.approval.domain;

/**
 * What the decision table {@code joint-approval-limits} says of a case with so many departments. Days are working days.
 *
 * @param days the legal limit, 20 or 45
 * @param extensionDays by how much it may become longer, 10 or 15
 * @param byGovernment whether the head of the government decides on that; otherwise the head of the lead unit
 * @param ground the law
 * @param yellowDays the case turns yellow when so many days are left
 * @param stepYellowDays a department's review turns yellow when so many days are left
 * @param decideWithoutOverdue whether an overdue department is counted as 超时默认; otherwise the case waits for it
 * @param deliveryDays for delivering the decision
 */
public record Limits(
        int days,
        int extensionDays,
        boolean byGovernment,
        String ground,
        int yellowDays,
        int stepYellowDays,
        boolean decideWithoutOverdue,
        int deliveryDays) {}
