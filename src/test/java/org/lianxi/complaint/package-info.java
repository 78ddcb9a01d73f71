/** Tests of complaints. */
@NullMarked
package org.lianxi.complaint;

import org.jspecify.annotations.NullMarked;
