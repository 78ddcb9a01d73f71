/**
 * Units, posts and people (单位、岗位、人员): who holds which post from when to when, who may act for whom, and the engine's
 * users and groups as a projection of that. People are known by their posts, never by a real name.
 */
@ApplicationModule(allowedDependencies = {"kernel", "engine"})
@NullMarked
package org.lianxi.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
