/** The task list's ready-made views and counts: the only place here that knows the engine. */
@NullMarked
package org.lianxi.portal.process;

import org.jspecify.annotations.NullMarked;
