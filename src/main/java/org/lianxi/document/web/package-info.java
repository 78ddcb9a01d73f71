/** Pages of issued documents and of case records. */
@NullMarked
package org.lianxi.document.web;

import org.jspecify.annotations.NullMarked;
