/** The pages of posts and of substitutions. */
@NullMarked
package org.lianxi.organization.web;

import org.jspecify.annotations.NullMarked;
