/** The engine's users, groups and task offers, as a projection of who holds which post. */
@NullMarked
package org.lianxi.organization.process;

import org.jspecify.annotations.NullMarked;
