@NullMarked
package org.lianxi.organization.process;

import org.jspecify.annotations.NullMarked;
