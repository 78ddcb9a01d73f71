/** Use cases of the document module: number, record, archive, issue, read. */
@NullMarked
package org.lianxi.document.application;

import org.jspecify.annotations.NullMarked;
