package org.lianxi.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lianxi.audit.AuditedPerson;
import org.lianxi.security.application.OidcSettings;
import org.lianxi.security.application.SignInElsewhere;
import org.lianxi.security.application.Standing;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Sign-in by the city's identity service. What it says is asked for by code with PKCE and read once, at the sign-in;
 * from then on a session is the same as any other. Its description is fetched when somebody first asks for it, so that
 * this application starts without it.
 */
@Component
class OidcSignIn {

    static final String ADDRESS =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/city";

    /** What the service says about how somebody proved who they are (RFC 8176), where that was more than a password. */
    private static final Set<String> MORE_THAN_A_PASSWORD = Set.of("mfa", "otp", "hwk", "swk", "sc", "face", "fpt");

    private final OidcSettings settings;
    private final SignInElsewhere signIn;
    private final Sessions sessions;
    private final Clock clock;
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    OidcSignIn(OidcSettings settings, SignInElsewhere signIn, Sessions sessions, Clock clock) {
        this.settings = settings;
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    void addTo(HttpSecurity http, String signInPage) throws Exception {
        if (!settings.isOn()) {
            return;
        }
        var service = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                service, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(more -> more.put("prompt", settings.prompt()))));
        http.oauth2Login(login -> login.loginPage(signInPage)
                .clientRegistrationRepository(service)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .successHandler(this::vouchedFor)
                .failureHandler((request, response, failure) ->
                        response.sendRedirect(request.getContextPath() + signInPage + "?elsewhere")));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuerUri())
                .registrationId("city")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .userNameAttributeName(settings.personClaim())
                .build();
    }

    private void vouchedFor(HttpServletRequest request, HttpServletResponse response, Authentication there)
            throws IOException, jakarta.servlet.ServletException {
        var user = (OidcUser) Objects.requireNonNull(there.getPrincipal());
        var person = there.getName();
        request.setAttribute(AuditedPerson.ATTRIBUTE, person);
        var standing = signIn.of(person, claim(user, settings.groupsClaim()));
        if (standing.isEmpty()) {
            Sessions.end(request);
            response.sendRedirect(request.getContextPath() + "/login?unknown");
            return;
        }
        var confirmed = claim(user, "amr").stream().anyMatch(MORE_THAN_A_PASSWORD::contains);
        sessions.begin(
                signedIn(person, standing.get(), confirmed), standing.get().groups(), request, response);
        onward.onAuthenticationSuccess(request, response, there);
    }

    private SignedIn signedIn(String person, Standing standing, boolean confirmed) {
        return new SignedIn(person, standing.revision(), clock.instant(), confirmed, false);
    }

    private static List<String> claim(OidcUser user, String name) {
        var values = user.getClaimAsStringList(name);
        return values == null ? List.of() : values;
    }
}
