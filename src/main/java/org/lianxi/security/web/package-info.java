/** Sign-in, sessions and the pages about accounts. */
@NullMarked
package org.lianxi.security.web;

import org.jspecify.annotations.NullMarked;
