/** A resolution, its states and lights, and the rules by which they change. */
@NullMarked
package org.lianxi.resolution.domain;

import org.jspecify.annotations.NullMarked;
