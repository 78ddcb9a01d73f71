/** What a meeting is and what may happen to it. Plain Java. */
@NullMarked
package org.lianxi.meeting.domain;

import org.jspecify.annotations.NullMarked;
