/**
 * Resolutions (决议督办): what a meeting decided, chased to its end: 立项, 交办, 反馈, 核查, 销号, with the ladder 蓝→黄→红. Clause
 * 4.5a.
 */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "organization", "document", "notification"})
@NullMarked
package org.lianxi.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
