package org.lianxi.document.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.lianxi.document.Download;
import org.lianxi.document.application.KeepMaterials;
import org.lianxi.document.application.KeepMaterials.OnCase;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The materials of a case: list, upload, download, take back. */
@Controller
@RequestMapping("/cases/{caseNumber:\\d{4}-[A-Z]{2}-\\d{4,9}}/materials")
class MaterialController {

    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final KeepMaterials keepMaterials;

    MaterialController(KeepMaterials keepMaterials) {
        this.keepMaterials = keepMaterials;
    }

    @GetMapping
    ModelAndView list(@PathVariable String caseNumber, Principal reader) {
        return page(onCase(caseNumber, reader), reader);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String caseNumber,
            @RequestParam("files") List<MultipartFile> files,
            Principal person,
            RedirectAttributes redirect) {
        var onCase = onCase(caseNumber, person);
        var added = 0;
        try {
            for (var file : files) {
                keepMaterials.add(person.getName(), onCase.number(), name(file), content(file));
                added++;
            }
        } catch (Refusal refusal) {
            var sentence = added == 0
                    ? refusal.sentence()
                    : "前 %d 份已上传；“%s”没有上传：%s".formatted(added, name(files.get(added)), refusal.sentence());
            return refused(onCase(caseNumber, person), person, sentence);
        }
        redirect.addFlashAttribute("done", "已上传 %d 份材料。".formatted(added));
        return new ModelAndView("redirect:/cases/" + caseNumber + "/materials");
    }

    @GetMapping(ID)
    ResponseEntity<byte[]> open(@PathVariable String caseNumber, @PathVariable String id, Principal reader) {
        var material = keepMaterials
                .find(reader.getName(), new CaseNumber(caseNumber), id)
                .filter(known -> known.removal().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, material.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(material.name()))
                .cacheControl(CacheControl.noStore())
                .body(keepMaterials.content(material));
    }

    @PostMapping(ID + "/removal")
    ModelAndView remove(
            @PathVariable String caseNumber,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes redirect) {
        var onCase = onCase(caseNumber, person);
        try {
            keepMaterials.remove(person.getName(), onCase.number(), id, reason);
        } catch (Refusal refusal) {
            return refused(onCase, person, refusal.sentence());
        }
        redirect.addFlashAttribute("done", "材料已撤下。");
        return new ModelAndView("redirect:/cases/" + caseNumber + "/materials");
    }

    private OnCase onCase(String caseNumber, Principal reader) {
        return keepMaterials
                .by(reader.getName(), new CaseNumber(caseNumber))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(OnCase onCase, Principal reader) {
        return new ModelAndView("document/materials").addObject("whole", onCase).addObject("person", reader.getName());
    }

    private static ModelAndView refused(OnCase onCase, Principal person, String sentence) {
        var page = page(onCase, person).addObject("refusal", sentence);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException interrupted) {
            throw new Refusal("document.no-file", "文件没有传完，没有上传。请重新选择文件。");
        }
    }
}
