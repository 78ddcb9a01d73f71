package org.lianxi.security.web;

import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Whoever signs in once more than they may ends the oldest of their other sessions. */
@Component
class FewSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SessionSettings settings;

    FewSessions(FindByIndexNameSessionRepository<? extends Session> sessions, SessionSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /** The session that begins now is not among those that are found. */
    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        sessions.findByPrincipalName(event.getAuthentication().getName()).values().stream()
                .sorted(Comparator.comparing((Session session) -> session.getCreationTime())
                        .reversed())
                .skip(settings.atMost() - 1L)
                .forEach(session -> sessions.deleteById(session.getId()));
    }
}
