/** The complaint's models in the engine. */
@NullMarked
package org.lianxi.complaint.process;

import org.jspecify.annotations.NullMarked;
