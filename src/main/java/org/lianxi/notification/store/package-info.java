/** The table of messages, by plain SQL. */
@NullMarked
package org.lianxi.notification.store;

import org.jspecify.annotations.NullMarked;
