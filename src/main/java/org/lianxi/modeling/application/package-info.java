/** What analysts do with changes: edit, submit, decide, move cases, go back. */
@NullMarked
package org.lianxi.modeling.application;

import org.jspecify.annotations.NullMarked;
