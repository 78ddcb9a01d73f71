/** Lianxi (联席). Each sub-package is a module; what lies at its root is what others may see. */
@NullMarked
package org.lianxi;

import org.jspecify.annotations.NullMarked;
