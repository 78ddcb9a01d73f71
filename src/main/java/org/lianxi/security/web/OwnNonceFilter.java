package org.lianxi.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the scripts on a start page of Camunda the nonce of that page's own policy. Camunda keeps the nonce for the
 * whole application, not for the request; whoever opened the Tasklist while somebody else loaded anything got another
 * one's, and a page that stays blank.
 */
class OwnNonceFilter extends OncePerRequestFilter {

    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    /** Scripts, styles, pictures: whatever has an ending is no start page, and may be large. */
    private static final Pattern FILE = Pattern.compile(".*\\.(?!html$)[^/]+");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        var policy = IN_POLICY.matcher(String.valueOf(answer.getHeader("Content-Security-Policy")));
        var type = String.valueOf(answer.getContentType());
        if (type.startsWith(MediaType.TEXT_HTML_VALUE) && policy.find()) {
            var page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            var mended = IN_PAGE.matcher(page)
                    .replaceAll(Matcher.quoteReplacement("nonce=\"%s\"".formatted(policy.group(1))));
            answer.resetBuffer();
            answer.getOutputStream().write(mended.getBytes(StandardCharsets.UTF_8));
        }
        answer.copyBodyToResponse();
    }
}
