/** Complaints as rules and states: who may handle what, what may follow what. */
@NullMarked
package org.lianxi.complaint.domain;

import org.jspecify.annotations.NullMarked;
