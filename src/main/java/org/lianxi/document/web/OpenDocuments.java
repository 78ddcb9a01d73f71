package org.lianxi.document.web;

import org.lianxi.document.Format;
import org.lianxi.document.application.PrintDocument;
import org.lianxi.document.application.ReadDocument;
import org.lianxi.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 主动公开的公文: what everybody may read without signing in (政府信息公开条例 article 13). */
@Controller
@RequestMapping("/public/documents")
class OpenDocuments {

    private static final int ON_A_PAGE = 20;

    private final ReadDocument readDocument;
    private final PrintDocument printDocument;

    OpenDocuments(ReadDocument readDocument, PrintDocument printDocument) {
        this.readDocument = readDocument;
        this.printDocument = printDocument;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        var asked = Math.min(Math.max(page, 1), 10_000);
        var found = readDocument.open((asked - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        return new ModelAndView("public/documents")
                .addObject("page", asked)
                .addObject("more", found.size() > ON_A_PAGE)
                .addObject("issued", found.stream().limit(ON_A_PAGE).toList());
    }

    @GetMapping("/{id:\\d{1,18}}.{format:pdf|ofd}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String format) {
        var page = readDocument.open(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wanted = Format.of(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            return DocumentController.file(
                    page, wanted, printDocument.file(page, wanted).content());
        } catch (Refusal notYet) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
