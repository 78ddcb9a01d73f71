@NullMarked
package org.lianxi.calendar.process;

import org.jspecify.annotations.NullMarked;
