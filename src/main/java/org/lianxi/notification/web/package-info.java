/** The page of messages and its part of the home page. */
@NullMarked
package org.lianxi.notification.web;

import org.jspecify.annotations.NullMarked;
