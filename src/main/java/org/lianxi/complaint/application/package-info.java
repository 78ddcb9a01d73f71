/** What people do with complaints, and what the machine does when time has passed. */
@NullMarked
package org.lianxi.complaint.application;

import org.jspecify.annotations.NullMarked;
