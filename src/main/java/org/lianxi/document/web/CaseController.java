package org.lianxi.document.web;

import java.security.Principal;
import java.util.Optional;
import org.lianxi.document.application.ReadCase;
import org.lianxi.kernel.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows a case's record, its documents, and whether its archive is what was closed. */
@Controller
class CaseController {

    private final ReadCase readCase;

    CaseController(ReadCase readCase) {
        this.readCase = readCase;
    }

    @GetMapping("/cases/{caseNumber}")
    String show(@PathVariable String caseNumber, Principal reader, Model model) {
        var onFile = number(caseNumber)
                .flatMap(number -> readCase.by(reader.getName(), number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("case", onFile);
        model.addAttribute("archive", onFile.archive().orElse(null));
        return "document/case";
    }

    private static Optional<CaseNumber> number(String typed) {
        try {
            return Optional.of(new CaseNumber(typed));
        } catch (IllegalArgumentException noCaseNumber) {
            return Optional.empty();
        }
    }
}
