/** Cases that began under an earlier release, finished by this one. */
@NullMarked
package org.lianxi.upgrade;

import org.jspecify.annotations.NullMarked;
