/**
 * The pages that belong to no capability (门户): the home page with what waits for the reader, and the frame, look and
 * error pages that all other pages share. Capabilities put lists on the home page by
 * {@link org.lianxi.kernel.HomeSection}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "organization", "document", "calendar"})
@NullMarked
package org.lianxi.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
