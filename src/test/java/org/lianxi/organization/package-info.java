@NullMarked
package org.lianxi.organization;

import org.jspecify.annotations.NullMarked;
