/**
 * 审计: who did or tried what, when, from where, and what became of it; rows are only added, and each is chained to the
 * one before.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.lianxi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
