/** Complaints in tables; personal data encrypted. */
@NullMarked
package org.lianxi.complaint.store;

import org.jspecify.annotations.NullMarked;
