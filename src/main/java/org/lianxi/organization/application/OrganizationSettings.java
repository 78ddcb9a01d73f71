package org.lianxi.organization.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of units, posts and people.
 *
 * @param file {@code lianxi.organization.file}: the organization file of the city, e.g.
 *     {@code file:/etc/lianxi/organization.yaml}
 */
@ConfigurationProperties("lianxi.organization")
public record OrganizationSettings(
        @DefaultValue("classpath:organization/guilin.yaml") String file) {

    public OrganizationSettings {
        if (file.isBlank()) {
            throw new IllegalArgumentException("lianxi.organization.file is empty; expected e.g. "
                    + "classpath:organization/guilin.yaml or file:/etc/lianxi/organization.yaml");
        }
    }
}
