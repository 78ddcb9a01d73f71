package org.lianxi.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets the session in hand go on as somebody about whom more is known now, under another id. */
@Component
class Sessions {

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    void goOn(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        var present = SecurityContextHolder.getContext().getAuthentication();
        context.setAuthentication(PersonAuthentication.of(
                signedIn,
                present.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList()));
        kept.saveContext(context, request, response);
        request.changeSessionId();
    }
}
