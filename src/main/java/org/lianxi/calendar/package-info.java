/**
 * Working days and statutory clocks (工作日历、法定时限): which days count, when a period ends, and how a case's clock runs,
 * pauses and is extended. A year without a notice of the State Council is counted by weekends and marked 暂定. 行政许可法
 * (Administrative Licensing Law) articles 42, 45 and 82.
 */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "organization", "notification"})
@NullMarked
package org.lianxi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
