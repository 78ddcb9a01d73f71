/** The document module's tables, by plain SQL. */
@NullMarked
package org.lianxi.document.store;

import org.jspecify.annotations.NullMarked;
