package org.lianxi.document.web;

import java.io.IOException;
import java.security.Principal;
import org.lianxi.document.application.ReadDocument;
import org.lianxi.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 核验: tells whether a file is one that was issued. */
@Controller
@RequestMapping("/documents/verify")
class VerifyController {

    private static final String VIEW = "document/verify";

    private final ReadDocument readDocument;

    VerifyController(ReadDocument readDocument) {
        this.readDocument = readDocument;
    }

    @GetMapping
    String ask() {
        return VIEW;
    }

    @PostMapping
    ModelAndView verify(@RequestParam("file") MultipartFile file, Principal reader) {
        var shown = new ModelAndView(VIEW);
        try {
            var found = readDocument.verify(reader.getName(), content(file));
            shown.addObject("asked", file.getOriginalFilename());
            found.ifPresent(page -> shown.addObject("page", page));
        } catch (Refusal refusal) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            shown.addObject("refusal", refusal.sentence());
        }
        return shown;
    }

    private static byte[] content(MultipartFile file) {
        try {
            if (file.isEmpty()) {
                throw new Refusal("document.no-file", "没有选择文件，或者文件是空的。请选择要核验的 PDF 或 OFD 文件。");
            }
            return file.getBytes();
        } catch (IOException interrupted) {
            throw new Refusal("document.no-file", "文件没有传完，没有核验。请重新选择文件。");
        }
    }
}
