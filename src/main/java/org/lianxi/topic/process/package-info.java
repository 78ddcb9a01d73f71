/** What {@code processes/topic.bpmn} calls: one class per start, user task and service task, and the facts of forms. */
@NullMarked
package org.lianxi.topic.process;

import org.jspecify.annotations.NullMarked;
