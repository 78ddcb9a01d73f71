/**
 * What the people who run the application rely on (运行维护): it looks at itself before it opens its doors, says in plain
 * Chinese what is wrong and what to do, and does not start where going on would lose data.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.lianxi.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
