package org.lianxi.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What people read while this node serves nobody. The page is made of nothing but this text: no session, no template
 * and no database is asked.
 */
final class Unavailable {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>暂时不能办理 · 联席</title><link rel="stylesheet" href="%s/assets/lianxi.css"></head>
            <body class="alone"><main><h1>暂时不能办理</h1><div class="note bad" role="alert"><p>%s</p></div></main></body>
            </html>
            """;

    private Unavailable() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, String code, String sentence)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setCharacterEncoding("UTF-8");
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getWriter().write(PAGE.formatted(request.getContextPath(), sentence));
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter()
                    .write("{\"type\":\"Refusal\",\"code\":\"%s\",\"message\":\"%s\"}".formatted(code, sentence));
        }
    }
}
