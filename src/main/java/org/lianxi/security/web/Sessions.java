package org.lianxi.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets the session in hand go on as somebody about whom more is known now, under another id. */
@Component
class Sessions {

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    void goOn(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var present = SecurityContextHolder.getContext().getAuthentication();
        begin(
                signedIn,
                present.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList(),
                request,
                response);
        request.changeSessionId();
    }

    /** The session in hand is theirs from now on. */
    void begin(SignedIn signedIn, Collection<String> groups, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PersonAuthentication.of(signedIn, groups));
        SecurityContextHolder.setContext(context);
        kept.saveContext(context, request, response);
    }

    /** Nobody is signed in in this request and this session any more. */
    static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
