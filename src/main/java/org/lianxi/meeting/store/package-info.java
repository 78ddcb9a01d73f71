/** The meeting's tables. */
@NullMarked
package org.lianxi.meeting.store;

import org.jspecify.annotations.NullMarked;
