/** Tests of joint meetings. */
@NullMarked
package org.lianxi.meeting;

import org.jspecify.annotations.NullMarked;
