/** The workbench. */
@NullMarked
package org.lianxi.modeling.web;

import org.jspecify.annotations.NullMarked;
