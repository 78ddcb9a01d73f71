/** The use cases of topics and the ports that they need. Each use case is one transaction. */
@NullMarked
package org.lianxi.topic.application;

import org.jspecify.annotations.NullMarked;
