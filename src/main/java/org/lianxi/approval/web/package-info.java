/** Pages, results for the public, and the interface for the city's acceptance system. */
@NullMarked
package org.lianxi.approval.web;

import org.jspecify.annotations.NullMarked;
