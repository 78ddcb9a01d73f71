/**
 * The typed layer over Camunda: variables, forms, listeners and settings. Knows no capability.
 *
 * <p>What a person types into a form never becomes a process variable: {@link org.lianxi.engine.AnsweredTask} hands it
 * to one use case, {@link org.lianxi.engine.CaseFacts} reads it back from our own tables.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.lianxi.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
