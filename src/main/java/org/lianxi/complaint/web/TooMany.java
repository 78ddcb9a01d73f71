package org.lianxi.complaint.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answer to somebody who asks too often. */
final class TooMany {

    private static final String A_MINUTE = "60";

    private TooMany() {}

    static ModelAndView page(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, A_MINUTE);
        return new ModelAndView("public/too-many", HttpStatus.TOO_MANY_REQUESTS);
    }
}
