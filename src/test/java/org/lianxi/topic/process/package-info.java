@NullMarked
package org.lianxi.topic.process;

import org.jspecify.annotations.NullMarked;
