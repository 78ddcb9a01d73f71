package org.lianxi.document.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.lianxi.document.application.ReadDocument;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows a document exactly as it was issued, or not at all. */
@Controller
class DocumentController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ReadDocument readDocument;

    DocumentController(ReadDocument readDocument) {
        this.readDocument = readDocument;
    }

    @GetMapping("/documents/{id:\\d{1,18}}")
    Object show(@PathVariable long id, Principal reader) {
        var page = readDocument
                .by(reader.getName(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!page.unaltered()) {
            var altered = new ModelAndView("document/altered", HttpStatus.INTERNAL_SERVER_ERROR);
            return altered.addObject("document", page.document());
        }
        return ResponseEntity.ok().contentType(HTML).body(page.html());
    }
}
