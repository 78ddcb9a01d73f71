package org.lianxi.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.lianxi.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refusal is an answer, not a fault: a page with the sentence, or JSON for programs. */
@ControllerAdvice
class RefusalPages {

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.unprocessableEntity()
                    .body(Map.of("type", "Refusal", "code", refusal.code(), "message", refusal.sentence()));
        }
        var page = new ModelAndView("refusal", HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("sentence", refusal.sentence());
        page.addObject("code", refusal.code());
        return page;
    }
}
