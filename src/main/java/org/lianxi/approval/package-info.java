/**
 * Joint approval (联合审批): several departments decide one application together before the legal time limit. Clauses
 * 5.2.5a, 5.2.5b, 5.2.4a, 5.4a, 5.8; 行政许可法 articles 26, 32, 42, 44 and 45.
 */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "organization", "calendar", "document", "notification"})
@NullMarked
package org.lianxi.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
