/** Where the guard meets the engine. */
@NullMarked
package org.lianxi.modeling.process;

import org.jspecify.annotations.NullMarked;
