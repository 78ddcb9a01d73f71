@NullMarked
package org.lianxi.topic;

import org.jspecify.annotations.NullMarked;
