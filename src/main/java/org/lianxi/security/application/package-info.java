/** Accounts: their use cases, and the ports that the store implements. */
@NullMarked
package org.lianxi.security.application;

import org.jspecify.annotations.NullMarked;
