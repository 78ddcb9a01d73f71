/** Words that every module shares. Depends on nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lianxi.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
