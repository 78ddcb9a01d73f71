/** Pages for citizens and for those who handle complaints. */
@NullMarked
package org.lianxi.complaint.web;

import org.jspecify.annotations.NullMarked;
