/** The pages {@code /topics} and {@code /topics/{number}}. */
@NullMarked
package org.lianxi.topic.web;

import org.jspecify.annotations.NullMarked;
