@NullMarked
package org.lianxi.organization.domain;

import org.jspecify.annotations.NullMarked;
