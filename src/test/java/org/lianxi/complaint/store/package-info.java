/** Tests of how complaints are kept. */
@NullMarked
package org.lianxi.complaint.store;

import org.jspecify.annotations.NullMarked;
