/** What requests leave in the trail, and the page of the audit administrator. */
@NullMarked
package org.lianxi.audit.web;

import org.jspecify.annotations.NullMarked;
