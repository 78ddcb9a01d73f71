/** The page of the calendar, its part of the home page, and its health. */
@NullMarked
package org.lianxi.calendar.web;

import org.jspecify.annotations.NullMarked;
