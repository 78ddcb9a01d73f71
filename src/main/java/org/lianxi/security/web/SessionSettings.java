package org.lianxi.security.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one person may be signed in at once, for instance at a desk, at the window and on a telephone.
 *
 * @param atMost sessions, from 1
 */
@ConfigurationProperties("lianxi.session")
record SessionSettings(@DefaultValue("3") int atMost) {

    SessionSettings {
        if (atMost < 1) {
            throw new IllegalArgumentException("lianxi.session.at-most must be 1 or more, but is " + atMost);
        }
    }
}
