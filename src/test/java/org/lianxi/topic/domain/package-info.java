@NullMarked
package org.lianxi.topic.domain;

import org.jspecify.annotations.NullMarked;
