/** Changes in tables. */
@NullMarked
package org.lianxi.modeling.store;

import org.jspecify.annotations.NullMarked;
