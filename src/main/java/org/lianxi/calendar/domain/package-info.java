/** The rules of the calendar: which days count, and what a clock shows on a day. Plain Java, computed day by day. */
@NullMarked
package org.lianxi.calendar.domain;

import org.jspecify.annotations.NullMarked;
