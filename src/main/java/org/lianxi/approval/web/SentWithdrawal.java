package org.lianxi.approval.web;

import org.jspecify.annotations.Nullable;

/** @param reason null where the program left it out; then the case says that it is missing */
record SentWithdrawal(@Nullable String reason) {

    private static final int REASON = 2000;

    /** Empty where it was left out. */
    String text() {
        return reason == null ? "" : SentApplication.shortEnough("reason", reason.strip(), REASON);
    }
}
