/** Messages to people (消息), shown on the home page: number, step and link, nothing personal or confidential. */
@ApplicationModule(allowedDependencies = {"kernel", "organization"})
@NullMarked
package org.lianxi.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
