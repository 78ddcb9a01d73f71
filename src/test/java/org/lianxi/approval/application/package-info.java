@NullMarked
package org.lianxi.approval.application;

import org.jspecify.annotations.NullMarked;
