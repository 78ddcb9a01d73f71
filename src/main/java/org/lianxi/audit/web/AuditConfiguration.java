package org.lianxi.audit.web;

import java.time.Clock;
import org.lianxi.audit.application.Trail;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    /** Outside Spring Security, so that what it refuses is in the trail as well. */
    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(Trail trail, Clock clock) {
        var registration = new FilterRegistrationBean<>(new AuditFilter(trail, clock));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }
}
