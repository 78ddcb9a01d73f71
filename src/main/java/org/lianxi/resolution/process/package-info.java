/** Between the model of 决议督办 and the use cases: listeners, delegates, and what forms may show. */
@NullMarked
package org.lianxi.resolution.process;

import org.jspecify.annotations.NullMarked;
