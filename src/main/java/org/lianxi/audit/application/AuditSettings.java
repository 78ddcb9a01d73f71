package org.lianxi.audit.application;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key of the trail stands: never in the database that it protects.
 *
 * @param keyFile 32 bytes in Base64
 * @param createKey whether a missing file is made; in production the operator brings it
 */
@ConfigurationProperties("lianxi.audit")
public record AuditSettings(
        @DefaultValue("data/audit.key") Path keyFile,
        @DefaultValue("true") boolean createKey) {}
