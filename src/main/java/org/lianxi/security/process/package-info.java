/** The engine's authorizations, and its identity for each request. */
@NullMarked
package org.lianxi.security.process;

import org.jspecify.annotations.NullMarked;
