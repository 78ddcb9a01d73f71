@NullMarked
package org.lianxi.calendar.store;

import org.jspecify.annotations.NullMarked;
