/** States and rules of changes to models, in plain Java. */
@NullMarked
package org.lianxi.modeling.domain;

import org.jspecify.annotations.NullMarked;
