package org.lianxi.security.application;

import org.lianxi.security.domain.PasswordPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param policy {@code mlps-3} (等保三级) or {@code asvs} */
@ConfigurationProperties("lianxi.password")
public record PasswordSettings(@DefaultValue("mlps-3") PasswordPolicy policy) {}
