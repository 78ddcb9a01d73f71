/** Accounts and failed sign-ins in our tables. */
@NullMarked
package org.lianxi.security.store;

import org.jspecify.annotations.NullMarked;
