/** Use cases of the calendar: count working days, keep clocks, import notices; and the ports that they need. */
@NullMarked
package org.lianxi.calendar.application;

import org.jspecify.annotations.NullMarked;
