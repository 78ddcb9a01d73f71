@NullMarked
package org.lianxi.calendar.web;

import org.jspecify.annotations.NullMarked;
