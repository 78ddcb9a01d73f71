/** The pages 督办台账 and the page of one resolution. */
@NullMarked
package org.lianxi.resolution.web;

import org.jspecify.annotations.NullMarked;
