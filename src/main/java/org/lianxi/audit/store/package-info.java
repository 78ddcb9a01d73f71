/** The trail in the database, and the key beside it. */
@NullMarked
package org.lianxi.audit.store;

import org.jspecify.annotations.NullMarked;
