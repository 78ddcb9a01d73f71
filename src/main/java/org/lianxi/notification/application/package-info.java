/** Use cases of messages: send, list, mark as read. */
@NullMarked
package org.lianxi.notification.application;

import org.jspecify.annotations.NullMarked;
