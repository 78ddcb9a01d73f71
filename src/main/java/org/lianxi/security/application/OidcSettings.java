package org.lianxi.security.application;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city's own identity service, by OpenID Connect. Names and passwords of this application go on beside it.
 *
 * @param issuerUri where the service describes itself, without {@code /.well-known/openid-configuration}; empty: none
 * @param clientId as which the service knows this application
 * @param clientSecret what proves it
 * @param name Chinese: how the sign-in page calls the service
 * @param personClaim which claim of the ID token is the user name here
 * @param groupsClaim which claim lists the person's groups at the service
 * @param groups group at the service → titles of posts here. Where any is given, somebody comes in by the service only
 *     while it counts them among the groups of every post that they hold here
 * @param prompt what the service is asked to do; {@code login}: it asks for the password each time, because computers
 *     in an office are shared
 */
@ConfigurationProperties("lianxi.oidc")
public record OidcSettings(
        @DefaultValue("") String issuerUri,
        @DefaultValue("lianxi") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("统一身份认证") String name,
        @DefaultValue("preferred_username") String personClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, Set<String>> groups,
        @DefaultValue("login") String prompt) {

    public boolean isOn() {
        return !issuerUri.isEmpty();
    }
}
