/** What is recorded of an act, and how records are chained. */
@NullMarked
package org.lianxi.audit.domain;

import org.jspecify.annotations.NullMarked;
