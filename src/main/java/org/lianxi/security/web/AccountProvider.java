package org.lianxi.security.web;

import java.time.Clock;
import org.lianxi.security.application.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The one place where a name and a password are checked, for the sign-in page and for HTTP Basic alike. Spring Security
 * finds it as the only bean of its kind; a chain that named it once more would count each failure twice.
 */
@Component
class AccountProvider implements AuthenticationProvider {

    private final SignIn signIn;
    private final Clock clock;

    AccountProvider(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var attempt = signIn.attempt(request.getName(), String.valueOf(request.getCredentials()), address(request));
        if (attempt instanceof SignIn.Attempt.Accepted accepted) {
            var signedIn =
                    new SignedIn(accepted.person(), accepted.standing().revision(), clock.instant(), false, true);
            return PersonAuthentication.of(signedIn, accepted.standing().groups());
        }
        if (attempt instanceof SignIn.Attempt.Locked) {
            throw new LockedException("Too many failures");
        }
        throw new BadCredentialsException("Not accepted");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
