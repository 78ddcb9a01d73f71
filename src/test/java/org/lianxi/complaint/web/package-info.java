/** Tests of the pages of complaints. */
@NullMarked
package org.lianxi.complaint.web;

import org.jspecify.annotations.NullMarked;
