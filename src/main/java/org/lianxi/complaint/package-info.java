/**
 * Complaints (投诉): open to every citizen, closed to the unit complained about. Clause 5.2.4b; findings for clause 5.4b;
 * 信访工作条例 articles 22 to 36; 个人信息保护法 articles 45 to 51. Text and identity are kept encrypted; the engine carries the
 * case number, dates and flags only.
 */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "organization", "calendar", "document", "notification"})
@NullMarked
package org.lianxi.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
