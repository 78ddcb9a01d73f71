package org.lianxi.notification.application;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What goes out of the application ({@code lianxi.notification}). The mail server itself is {@code spring.mail.*}.
 *
 * @param site {@code lianxi.notification.site}: the address under which people reach the application, for links
 * @param from {@code lianxi.notification.from}: whose mail it is
 * @param serviceUrl {@code lianxi.notification.service-url}: where the city takes short messages or 政务微信; empty:
 *     nowhere
 * @param serviceToken {@code lianxi.notification.service-token}: what the service knows us by; a secret
 */
@ConfigurationProperties("lianxi.notification")
public record NotificationSettings(
        @DefaultValue("http://127.0.0.1:8080") URI site,
        @DefaultValue("lianxi@localhost") String from,
        @DefaultValue("") String serviceUrl,
        @DefaultValue("") String serviceToken) {

    public NotificationSettings {
        if (!site.isAbsolute()) {
            throw new IllegalArgumentException(
                    "lianxi.notification.site (%s) must be an address such as https://lianxi.example.org"
                            .formatted(site));
        }
    }

    /** A page of ours, as somebody outside opens it. */
    String address(String path) {
        var base = site.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
