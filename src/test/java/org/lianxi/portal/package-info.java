/** The home page and the ready-made task filters. */
@NullMarked
package org.lianxi.portal;

import org.jspecify.annotations.NullMarked;
