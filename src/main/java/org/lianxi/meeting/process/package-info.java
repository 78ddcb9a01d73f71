/** The meeting's models and this capability: start and task listeners, delegates, what forms show. */
@NullMarked
package org.lianxi.meeting.process;

import org.jspecify.annotations.NullMarked;
