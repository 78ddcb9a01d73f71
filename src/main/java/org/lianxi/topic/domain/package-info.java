/** What a topic is and what may be done with it, in plain Java. */
@NullMarked
package org.lianxi.topic.domain;

import org.jspecify.annotations.NullMarked;
