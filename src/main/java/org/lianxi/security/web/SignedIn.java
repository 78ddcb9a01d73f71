package org.lianxi.security.web;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session remembers of whoever signed in. Groups are not among it: they are read anew for each request.
 *
 * @param revision of the account at sign-in
 * @param confirmed whether they have given a one-time code as well
 * @param byPassword whether by a password of ours, which then must be as the policy says
 */
record SignedIn(String person, int revision, Instant at, boolean confirmed, boolean byPassword)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return person;
    }
}
