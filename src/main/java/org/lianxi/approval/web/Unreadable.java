package org.lianxi.approval.web;

import org.lianxi.kernel.Refusal;
import org.springframework.http.HttpStatus;

/** A request that a program must put right before anybody looks at what it asks. */
final class Unreadable extends Refusal {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    Unreadable(HttpStatus status, String code, String sentence) {
        super(code, sentence);
        this.status = status;
    }

    static Unreadable because(String sentence) {
        return new Unreadable(HttpStatus.BAD_REQUEST, "approval.unreadable", sentence);
    }

    HttpStatus status() {
        return status;
    }
}
