/**
 * Topics (议题): proposed by a unit, checked by the office, reviewed by the leader or deputy, kept in the pool until a
 * meeting hears them. Clauses 3.1a–b, 3.2.2b–f.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "engine", "organization", "document", "notification", "approval", "complaint"})
@NullMarked
package org.lianxi.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
