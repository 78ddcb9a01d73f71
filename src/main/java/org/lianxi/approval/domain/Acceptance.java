package org.lianxi.approval.domain;

import java.time.LocalDate;

/**
 * 受理.
 *
 * @param on from which day: of deemed acceptance the day on which the application was received
 * @param deemed whether nobody told the applicant within five working days what is missing (article 32, item 4)
 */
public record Acceptance(LocalDate on, boolean deemed) {}
