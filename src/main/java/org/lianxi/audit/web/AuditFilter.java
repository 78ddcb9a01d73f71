package org.lianxi.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianxi.audit.AuditedPerson;
import org.lianxi.audit.application.Trail;
import org.lianxi.audit.domain.Act;
import org.lianxi.audit.domain.Act.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Enters every request that changes something, was refused, or took a file away, after it has been answered: whatever a
 * later page can do is in the trail without anybody having to think of it. Contents and queries are not read.
 */
class AuditFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern QUESTION = Pattern.compile(
            "/(?:engine-rest|camunda/api/[a-z]+/engine/[a-z]+)/(?:.*/(?:count|list)|(?:history/)?[a-z-]+)"
                    + "|/workbench/.+/check");
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+):(?:[^{}]|\\{[^{}]*})+}");
    private static final Pattern ACT = Pattern.compile(".*/(?:message|signal|condition|filter|authorization)");
    private static final String SIGN_IN = "/login";
    private static final String NOBODY = "";

    private final Trail trail;
    private final Clock clock;

    AuditFilter(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var broke = true;
        try {
            chain.doFilter(request, response);
            broke = false;
        } finally {
            var outcome = broke ? Outcome.FAILED : outcome(request, response);
            if (isToBeEntered(request, response, outcome)) {
                enter(request, outcome);
            }
        }
    }

    private boolean isToBeEntered(HttpServletRequest request, HttpServletResponse response, Outcome outcome) {
        if (!READING.contains(request.getMethod())) {
            return !isQuestion(request);
        }
        // Whoever reads without being known and without a password to try is nobody that could be named.
        var isSomebody = request.getAttribute(AuditedPerson.ATTRIBUTE) != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return isSomebody && (outcome == Outcome.REFUSED || takesAFile(response));
    }

    private static boolean takesAFile(HttpServletResponse response) {
        return Objects.toString(response.getHeader(HttpHeaders.CONTENT_DISPOSITION), "")
                .startsWith("attachment");
    }

    /**
     * The engine's interface asks some questions by POST, the Tasklist every few seconds; the editors ask while one
     * types.
     */
    private static boolean isQuestion(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && QUESTION.matcher(path(request)).matches()
                && !ACT.matcher(path(request)).matches();
    }

    private static Outcome outcome(HttpServletRequest request, HttpServletResponse response) {
        var next = Objects.toString(response.getHeader(HttpHeaders.LOCATION), "");
        var isRefusedSignIn = path(request).equals(SIGN_IN) && next.contains(SIGN_IN + "?");
        return isRefusedSignIn ? Outcome.REFUSED : Outcome.of(response.getStatus());
    }

    private void enter(HttpServletRequest request, Outcome outcome) {
        var path = path(request);
        var isPublic = path.startsWith("/public/");
        var pattern =
                plain(Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), path));
        var act = new Act(
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                isPublic ? Act.PUBLIC : person(request),
                request.getMethod() + " " + pattern,
                isPublic ? pattern : path,
                outcome,
                isPublic ? "" : request.getRemoteAddr());
        try {
            trail.add(act);
        } catch (RuntimeException unwritten) {
            LOG.error(
                    "The audit trail did not take: {} {} by {}", act.outcome(), act.action(), act.person(), unwritten);
        }
    }

    /** {@code /documents/{id:\\d{1,18}}/void} is {@code /documents/{id}/void}. */
    static String plain(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    private static String person(HttpServletRequest request) {
        if (request.getAttribute(AuditedPerson.ATTRIBUTE) instanceof String person) {
            return person;
        }
        return path(request).equals(SIGN_IN) ? Objects.toString(request.getParameter("username"), NOBODY) : NOBODY;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
