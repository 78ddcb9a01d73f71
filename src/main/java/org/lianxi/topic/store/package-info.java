/** The tables of topics: {@code db/changelog/modules/topic.sql}. */
@NullMarked
package org.lianxi.topic.store;

import org.jspecify.annotations.NullMarked;
