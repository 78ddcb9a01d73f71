/** The tables of resolutions. */
@NullMarked
package org.lianxi.resolution.store;

import org.jspecify.annotations.NullMarked;
