/** Tests of the rules of complaints. */
@NullMarked
package org.lianxi.complaint.domain;

import org.jspecify.annotations.NullMarked;
