package org.lianxi.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.lianxi.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** A refusal is an answer, not a fault: a page with the sentence, or JSON for programs. */
@ControllerAdvice
class RefusalPages {

    /** A page of ours always sends its files as it should: somebody's program did not, or the connection broke. */
    @ExceptionHandler
    Object withoutFile(MultipartException broken, HttpServletRequest request) throws MultipartException {
        if (broken instanceof MaxUploadSizeExceededException) {
            throw broken;
        }
        return refused(new Refusal("file.not-received", "没有收到文件，什么都没有改变。请重新选择文件，再提交一次。"), request);
    }

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
