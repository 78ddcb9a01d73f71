package org.lianxi.security.web;

import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in person; the authorities are the ids of their groups. */
final class PersonAuthentication {

    private PersonAuthentication() {}

    static UsernamePasswordAuthenticationToken of(SignedIn signedIn, Collection<String> groups) {
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn,
                null,
                groups.stream().sorted().map(SimpleGrantedAuthority::new).toList());
    }
}
