package org.lianxi.complaint.application;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where complaints keep what must not stand in the database in clear.
 *
 * @param keyFile {@code lianxi.complaint.vault.key-file}: the keys, one a line; never beside a copy of the database
 * @param createKeys {@code lianxi.complaint.vault.create-keys}: whether a missing key file is made; production says no
 * @param files {@code lianxi.complaint.vault.files}: the folder of encrypted files
 */
@ConfigurationProperties("lianxi.complaint.vault")
public record VaultSettings(
        @DefaultValue("./data/complaint.keys") Path keyFile,
        @DefaultValue("true") boolean createKeys,
        @DefaultValue("./data/complaint-files") Path files) {}
