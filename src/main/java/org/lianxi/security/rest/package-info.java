/** How Camunda's REST interfaces answer: refusals as sentences. */
@NullMarked
package org.lianxi.security.rest;

import org.jspecify.annotations.NullMarked;
