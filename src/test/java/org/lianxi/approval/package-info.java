/** Joint approvals from the application to the delivered decision, as people go through them. */
@NullMarked
package org.lianxi.approval;

import org.jspecify.annotations.NullMarked;
