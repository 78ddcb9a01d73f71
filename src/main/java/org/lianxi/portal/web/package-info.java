/** Pages of the portal and what their frame shows of the reader. */
@NullMarked
package org.lianxi.portal.web;

import org.jspecify.annotations.NullMarked;
