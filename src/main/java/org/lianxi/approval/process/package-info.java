/** What {@code processes/joint-approval*.bpmn} call, and the facts of their forms. */
@NullMarked
package org.lianxi.approval.process;

import org.jspecify.annotations.NullMarked;
