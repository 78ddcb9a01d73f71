/** The ways out of the application: mail, and the city's service for short messages. */
@NullMarked
package org.lianxi.notification.delivery;

import org.jspecify.annotations.NullMarked;
