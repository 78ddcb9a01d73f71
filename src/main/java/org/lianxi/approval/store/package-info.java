/** The tables of joint approvals: {@code db/changelog/modules/approval.sql}. */
@NullMarked
package org.lianxi.approval.store;

import org.jspecify.annotations.NullMarked;
