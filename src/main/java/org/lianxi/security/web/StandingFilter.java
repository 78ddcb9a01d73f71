package org.lianxi.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.lianxi.audit.AuditedPerson;
import org.lianxi.security.application.Standing;
import org.lianxi.security.application.Standings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account has changed, whose holder has no post any more, at which nobody has sat for as long as a
 * session may rest, or which is a working day old; gives the others the groups that hold now.
 */
class StandingFilter extends OncePerRequestFilter {

    private static final Duration LONGEST_SESSION = Duration.ofHours(10);

    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    /** Said by pages of Camunda's that ask for news while nobody touches them, see {@code session.js}. */
    private static final String UNATTENDED = "X-Lianxi-Unattended";

    /** Where somebody is let who has not given their code yet, or has to choose a password. */
    private static final Pattern CODE = Pattern.compile("/(second-factor|logout|login)|/assets/.*");

    private static final Pattern PASSWORD = Pattern.compile("/(password|second-factor|logout|login)|/assets/.*");

    private static final String ATTENDED = StandingFilter.class.getName() + ".attended";

    private final Standings standings;
    private final Clock clock;

    StandingFilter(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            request.setAttribute(AuditedPerson.ATTRIBUTE, signedIn.person());
            var standing = standings
                    .of(signedIn.person())
                    .filter(now -> !isForsaken(request))
                    .filter(now -> now.revision() == signedIn.revision())
                    .filter(now -> clock.instant().isBefore(signedIn.at().plus(LONGEST_SESSION)));
            var context = SecurityContextHolder.createEmptyContext();
            standing.ifPresentOrElse(
                    now -> context.setAuthentication(PersonAuthentication.of(signedIn, now.groups())),
                    () -> Sessions.end(request));
            SecurityContextHolder.setContext(context);
            var path =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (standing.filter(Standing::codeAsked).isPresent()
                    && !signedIn.confirmed()
                    && !CODE.matcher(path).matches()) {
                sendTo("/second-factor", "security.code-asked", "须在网页上输入动态口令后才能继续。", request, response);
                return;
            }
            if (signedIn.byPassword()
                    && standing.filter(Standing::mustChangePassword).isPresent()
                    && !PASSWORD.matcher(path).matches()) {
                sendTo(
                        "/password?must",
                        "security.must-change-password",
                        "密码是他人代设的或者已经到期，请先登录网页修改密码。",
                        request,
                        response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** What comes first: pages are sent there, programs are told. */
    private static void sendTo(
            String page, String code, String sentence, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (SecurityConfiguration.wantsPage(request)) {
            response.sendRedirect(request.getContextPath() + page);
        } else {
            SecurityConfiguration.answer(response, HttpServletResponse.SC_FORBIDDEN, code, sentence);
        }
    }

    /** The Tasklist asks for news by itself; that is no sign that somebody still sits there. */
    private boolean isForsaken(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return false;
        }
        var now = clock.instant();
        var attended = session.getAttribute(ATTENDED) instanceof Instant before ? before : Instant.MIN;
        if (request.getHeader(UNATTENDED) == null) {
            // Not with each click: what a session knows is written to the database.
            if (now.isAfter(attended.plus(A_MOMENT))) {
                session.setAttribute(ATTENDED, now);
            }
            return false;
        }
        var rest = Duration.ofSeconds(session.getMaxInactiveInterval());
        return attended != Instant.MIN && now.isAfter(attended.plus(rest));
    }
}
