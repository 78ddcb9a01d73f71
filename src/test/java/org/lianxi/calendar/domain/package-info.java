@NullMarked
package org.lianxi.calendar.domain;

import org.jspecify.annotations.NullMarked;
