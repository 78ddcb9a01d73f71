package org.lianxi.notification.application;

import org.lianxi.notification.application.Channel.Route;

/** Carries messages out by one route. */
public interface Courier {

    Route route();

    /** Whether the operator has set it up. */
    boolean ready();

    /** @throws NotDelivered where it was not, or it is not known whether it was */
    void deliver(Outgoing outgoing) throws NotDelivered;

    /** Why something was not delivered. */
    final class NotDelivered extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /** @param forGood whether trying again is pointless: the receiver does not exist */
        public NotDelivered(boolean forGood, String reason) {
            super(reason);
            this.forGood = forGood;
        }

        boolean forGood() {
            return forGood;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
