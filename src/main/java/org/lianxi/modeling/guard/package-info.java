/** What a model, a decision table and a form may say, file by file, without the engine. */
@NullMarked
package org.lianxi.modeling.guard;

import org.jspecify.annotations.NullMarked;
