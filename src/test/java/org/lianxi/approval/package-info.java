@NullMarked
package org.lianxi.approval;

import org.jspecify.annotations.NullMarked;
