/** What the office and the units do with a meeting; each use case is one transaction. */
@NullMarked
package org.lianxi.meeting.application;

import org.jspecify.annotations.NullMarked;
