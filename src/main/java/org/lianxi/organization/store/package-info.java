/** The organization file and the tables of posts, substitutions and their log. */
@NullMarked
package org.lianxi.organization.store;

import org.jspecify.annotations.NullMarked;
