package org.lianxi.security.web;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.lianxi.security.application.Standings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Camunda's pages take over whoever has signed in at our own page, with the groups that hold now; what the session
 * remembers of an earlier person or of a post handed over is replaced.
 */
class WebappAuthentication extends ContainerBasedAuthenticationFilter {

    private final Standings standings;

    WebappAuthentication(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new SignedInPerson(standings);
    }

    @Override
    protected boolean existisAuthentication(Authentications known, String engine, String person) {
        return known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication present
                && present.getIdentityId().equals(person)
                && new HashSet<>(present.getGroupIds()).equals(Set.copyOf(groups()))
                && new HashSet<>(present.getTenantIds()).equals(Set.copyOf(tenants(standings, person)));
    }

    private static List<String> groups() {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    private static List<String> tenants(Standings standings, String person) {
        return standings.of(person).map(now -> List.copyOf(now.tenants())).orElse(List.of());
    }

    private static final class SignedInPerson implements AuthenticationProvider {

        private final Standings standings;

        SignedInPerson(Standings standings) {
            this.standings = standings;
        }

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
                return AuthenticationResult.unsuccessful();
            }
            var person = signedIn.person();
            if (engine.getIdentityService().createUserQuery().userId(person).count() == 0) {
                return AuthenticationResult.unsuccessful();
            }
            var result = AuthenticationResult.successful(person);
            result.setGroups(groups());
            result.setTenants(tenants(standings, person));
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // The sign-in page is the only way in; the browser shall not ask for a password itself.
        }
    }
}
