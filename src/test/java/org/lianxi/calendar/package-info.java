@NullMarked
package org.lianxi.calendar;

import org.jspecify.annotations.NullMarked;
