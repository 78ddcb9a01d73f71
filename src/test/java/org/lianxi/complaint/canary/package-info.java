/** Plants words in a complaint and looks for them wherever somebody may look. */
@NullMarked
package org.lianxi.complaint.canary;

import org.jspecify.annotations.NullMarked;
