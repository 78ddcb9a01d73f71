@NullMarked
package org.lianxi.organization.store;

import org.jspecify.annotations.NullMarked;
