/** The tables of holidays and clocks, and the files of holidays. */
@NullMarked
package org.lianxi.calendar.store;

import org.jspecify.annotations.NullMarked;
