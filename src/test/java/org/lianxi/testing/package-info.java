/** What tests of several modules share. */
@NullMarked
package org.lianxi.testing;

import org.jspecify.annotations.NullMarked;
