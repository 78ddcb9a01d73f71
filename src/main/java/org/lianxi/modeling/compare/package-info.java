/** What has changed between two versions of a file, in sentences. */
@NullMarked
package org.lianxi.modeling.compare;

import org.jspecify.annotations.NullMarked;
