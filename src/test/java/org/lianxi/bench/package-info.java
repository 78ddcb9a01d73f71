/** Benchmarks, run by {@code mvn -B test -P bench}; never part of the ordinary tests. */
@NullMarked
package org.lianxi.bench;

import org.jspecify.annotations.NullMarked;
