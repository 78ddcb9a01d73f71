@NullMarked
package org.lianxi.organization.application;

import org.jspecify.annotations.NullMarked;
