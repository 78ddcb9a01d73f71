@NullMarked
package org.lianxi.approval.web;

import org.jspecify.annotations.NullMarked;
