/** Units, posts, terms of office and substitutions: the rules, without the engine and the database. */
@NullMarked
package org.lianxi.organization.domain;

import org.jspecify.annotations.NullMarked;
