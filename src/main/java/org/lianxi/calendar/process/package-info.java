/**
 * The calendar in the engine: timers and due dates understand {@code WD5} and {@code ND60}, and follow the holidays.
 */
@NullMarked
package org.lianxi.calendar.process;

import org.jspecify.annotations.NullMarked;
