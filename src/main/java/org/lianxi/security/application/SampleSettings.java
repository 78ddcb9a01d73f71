package org.lianxi.security.application;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts to try the application with.
 *
 * @param accounts {@code lianxi.sample.accounts}: whether everybody of the organization gets an account
 * @param password {@code lianxi.sample.password}: the password that they share; made at random where it is not set
 */
@ConfigurationProperties("lianxi.sample")
record SampleSettings(
        @DefaultValue("true") boolean accounts, @Nullable String password) {

    SampleSettings {
        if (password != null && password.length() < 10) {
            throw new IllegalArgumentException(
                    "lianxi.sample.password has %d characters; it must have at least 10".formatted(password.length()));
        }
    }
}
