/** Pages on meetings. */
@NullMarked
package org.lianxi.meeting.web;

import org.jspecify.annotations.NullMarked;
