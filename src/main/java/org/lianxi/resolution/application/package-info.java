/** What can be done with resolutions, one use case per class, and the doors to their tables. */
@NullMarked
package org.lianxi.resolution.application;

import org.jspecify.annotations.NullMarked;
