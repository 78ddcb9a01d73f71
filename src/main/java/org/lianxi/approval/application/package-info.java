/** What people and programs can do with a joint approval; each use case is one transaction. */
@NullMarked
package org.lianxi.approval.application;

import org.jspecify.annotations.NullMarked;
