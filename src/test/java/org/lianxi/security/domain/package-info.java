/** The rule of locking. */
@NullMarked
package org.lianxi.security.domain;

import org.jspecify.annotations.NullMarked;
