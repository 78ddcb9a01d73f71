package org.lianxi.security.application;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who must give a one-time code besides the password. Everybody else may choose to.
 *
 * @param requiredFor ids of groups; with profile {@code postgres} the three administrators
 * @param keyFile 32 bytes in Base64, with which the secrets are sealed in the database
 * @param createKey whether a missing file is made
 */
@ConfigurationProperties("lianxi.second-factor")
public record SecondFactorSettings(
        @DefaultValue Set<String> requiredFor,
        @DefaultValue("data/second-factor.key") Path keyFile,
        @DefaultValue("true") boolean createKey) {}
