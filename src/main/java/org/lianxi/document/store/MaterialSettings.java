package org.lianxi.document.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files that people upload lie ({@code lianxi.material}).
 *
 * @param folder {@code lianxi.material.folder}: outside what the web server shows; backed up with the database
 * @param scannerHost {@code lianxi.material.scanner-host}: a ClamAV daemon that looks at every upload; empty: none does
 * @param scannerPort {@code lianxi.material.scanner-port}: its port
 */
@ConfigurationProperties("lianxi.material")
record MaterialSettings(
        @DefaultValue("./data/materials") Path folder,
        @DefaultValue("") String scannerHost,
        @DefaultValue("3310") int scannerPort) {}
