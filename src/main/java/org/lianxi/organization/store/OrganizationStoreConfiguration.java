package org.lianxi.organization.store;

import org.lianxi.organization.application.OrganizationSettings;
import org.lianxi.organization.domain.Organization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** The city's organization, read once at start. */
@Configuration(proxyBeanMethods = false)
class OrganizationStoreConfiguration {

    @Bean
    Organization organization(OrganizationSettings settings, ResourceLoader resources) {
        return OrganizationFile.read(resources.getResource(settings.file()));
    }
}
