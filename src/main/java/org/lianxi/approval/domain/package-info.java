/** Rules and states of a joint approval, in plain Java. */
@NullMarked
package org.lianxi.approval.domain;

import org.jspecify.annotations.NullMarked;
