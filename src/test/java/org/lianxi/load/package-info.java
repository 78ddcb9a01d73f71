/** How many people one node serves: run by {@code mvn -B test -P load}. */
@NullMarked
package org.lianxi.load;

import org.jspecify.annotations.NullMarked;
