@NullMarked
package org.lianxi.organization.web;

import org.jspecify.annotations.NullMarked;
