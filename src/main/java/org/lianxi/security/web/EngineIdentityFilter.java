package org.lianxi.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.lianxi.security.application.Standings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine know who asks, so that its authorizations apply to the whole request and to nothing after it. */
class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Standings standings;

    EngineIdentityFilter(IdentityService identity, Standings standings) {
        this.identity = identity;
        this.standings = standings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            identity.setAuthentication(
                    signedIn.person(),
                    authentication.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .toList(),
                    tenants(signedIn.person()));
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What nobody is cleared for, nobody finds. */
    private List<String> tenants(String person) {
        return standings.of(person).map(now -> List.copyOf(now.tenants())).orElse(List.of());
    }
}
