/** What goes wrong in machine rooms: run by {@code mvn -B test -P faults}. */
@NullMarked
package org.lianxi.faults;

import org.jspecify.annotations.NullMarked;
