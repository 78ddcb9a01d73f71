package org.lianxi.security.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the engine forbids to a reader of our own pages is "not allowed", not a fault of the server. */
@ControllerAdvice
class NotAllowedPages {

    @ExceptionHandler
    void notAllowed(AuthorizationException reason, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
