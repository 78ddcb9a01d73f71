/** What people and the calendar do with posts and substitutions; the transaction. */
@NullMarked
package org.lianxi.organization.application;

import org.jspecify.annotations.NullMarked;
