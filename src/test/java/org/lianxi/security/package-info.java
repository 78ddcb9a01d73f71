/** Sign-in, sessions, authorizations and refusals, as the running server answers. */
@NullMarked
package org.lianxi.security;

import org.jspecify.annotations.NullMarked;
