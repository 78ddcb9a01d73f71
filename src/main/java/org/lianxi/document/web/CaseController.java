package org.lianxi.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.security.Principal;
import java.util.Optional;
import org.lianxi.document.application.ExportCase;
import org.lianxi.document.application.ReadCase;
import org.lianxi.kernel.CaseNumber;
import org.springframework.http.HttpHeaders;
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
    private final ExportCase exportCase;

    CaseController(ReadCase readCase, ExportCase exportCase) {
        this.readCase = readCase;
        this.exportCase = exportCase;
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

    /** The package of an archived case, for the archive. */
    @GetMapping("/cases/{caseNumber}/archive.zip")
    void export(@PathVariable String caseNumber, Principal reader, HttpServletResponse response) throws IOException {
        var archived = number(caseNumber)
                .flatMap(number -> exportCase.find(reader.getName(), number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Written whole before the first byte goes out: a refusal must not end a half-sent file.
        var file = Files.createTempFile("archive", ".zip");
        try {
            try (var out = Files.newOutputStream(file)) {
                exportCase.write(archived, out);
            }
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.zip\"".formatted(archived.number()));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private static Optional<CaseNumber> number(String typed) {
        try {
            return Optional.of(new CaseNumber(typed));
        } catch (IllegalArgumentException noCaseNumber) {
            return Optional.empty();
        }
    }
}
