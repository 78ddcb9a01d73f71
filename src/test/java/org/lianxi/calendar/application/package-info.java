@NullMarked
package org.lianxi.calendar.application;

import org.jspecify.annotations.NullMarked;
