/**
 * What analysts do with models (流程建模): every model, decision table and form passes one guard, by whatever way it comes.
 * Clause none: the regulation is silent on software.
 */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "organization", "document"})
@NullMarked
package org.lianxi.modeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
