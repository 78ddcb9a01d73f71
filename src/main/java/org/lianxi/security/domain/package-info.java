/** The rules of passwords and of locking after failed sign-ins. */
@NullMarked
package org.lianxi.security.domain;

import org.jspecify.annotations.NullMarked;
