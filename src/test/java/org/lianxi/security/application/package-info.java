/** What holds for a session from request to request. */
@NullMarked
package org.lianxi.security.application;

import org.jspecify.annotations.NullMarked;
