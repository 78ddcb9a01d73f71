package org.lianxi.complaint.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxi.complaint.application.AddMaterials;
import org.lianxi.complaint.application.ComplaintAccess;
import org.lianxi.complaint.application.Complaints;
import org.lianxi.complaint.application.DecideDataRequest;
import org.lianxi.complaint.application.ReadComplaints;
import org.lianxi.complaint.application.ReadComplaints.View;
import org.lianxi.complaint.application.RevealIdentity;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.document.Download;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Complaints for those who work on them. Whoever may not know of one gets the answer of a number that was never given.
 */
@Controller
@RequestMapping("/complaints")
class ComplaintPages {

    private static final int LINES = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final String CASE = "/{number:\\d{4}-TS-\\d{4,9}}";

    private final ReadComplaints readComplaints;
    private final AddMaterials addMaterials;
    private final RevealIdentity revealIdentity;
    private final DecideDataRequest decideDataRequest;
    private final ComplaintAccess access;
    private final People people;

    ComplaintPages(
            ReadComplaints readComplaints,
            AddMaterials addMaterials,
            RevealIdentity revealIdentity,
            DecideDataRequest decideDataRequest,
            ComplaintAccess access,
            People people) {
        this.readComplaints = readComplaints;
        this.addMaterials = addMaterials;
        this.revealIdentity = revealIdentity;
        this.decideDataRequest = decideDataRequest;
        this.access = access;
        this.people = people;
    }

    @GetMapping
    String list(
            Principal reader,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var person = reader.getName();
        if (!access.mayList(person) && !access.mayRegister(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var shown = Math.min(Math.max(1, page), LAST_PAGE);
        // One more than fits tells whether there is a next page.
        var lines = readComplaints.by(person, new Complaints.Slice(closed, (shown - 1) * LINES, LINES + 1));
        model.addAttribute("closed", closed);
        model.addAttribute("page", shown);
        model.addAttribute("more", lines.size() > LINES);
        model.addAttribute("lines", lines.stream().limit(LINES).toList());
        model.addAttribute("mayList", access.mayList(person));
        model.addAttribute("mayRegister", access.mayRegister(person));
        model.addAttribute("supervision", access.isSupervision(person));
        return "complaints/list";
    }

    @GetMapping(CASE)
    ModelAndView show(Principal reader, @PathVariable String number) {
        return page(view(reader, number), null, null);
    }

    /** Always saved, never shown: what a citizen has sent must not run in an officer's browser. */
    @GetMapping(CASE + "/files/{id:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> file(Principal reader, @PathVariable String number, @PathVariable String id) {
        var view = view(reader, number);
        var file = view.files().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var content = readComplaints
                .file(reader.getName(), view.line().complaint().number(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(harmless(file.name())))
                .body(content);
    }

    @PostMapping(CASE + "/files")
    ModelAndView add(
            Principal person,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        var view = view(person, number);
        var uploads = ComplaintForm.uploads(files);
        try {
            addMaterials.to(view.line().complaint().number(), person.getName(), uploads);
        } catch (Refusal refusal) {
            return refused(view, refusal);
        }
        redirect.addFlashAttribute("done", "已上传 %d 份材料。".formatted(uploads.size()));
        return new ModelAndView("redirect:/complaints/" + number);
    }

    /** Who complains, for a ground that is logged; the answer is kept nowhere. */
    @PostMapping(CASE + "/identity")
    ModelAndView reveal(Principal reader, @PathVariable String number, @RequestParam(defaultValue = "") String ground) {
        var view = view(reader, number);
        try {
            var identity =
                    revealIdentity.to(reader.getName(), view.line().complaint().number(), ground);
            return page(view(reader, number), null, identity);
        } catch (Refusal refusal) {
            return refused(view, refusal);
        }
    }

    @PostMapping(CASE + "/identity/correction")
    ModelAndView correct(
            Principal reader,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String ground) {
        var view = view(reader, number);
        try {
            revealIdentity.correct(
                    reader.getName(), view.line().complaint().number(), new Identity(name, phone, address), ground);
        } catch (Refusal refusal) {
            return refused(view, refusal);
        }
        return new ModelAndView("redirect:/complaints/" + number);
    }

    @PostMapping(CASE + "/data-requests/{id:\\d{1,18}}")
    ModelAndView decide(
            Principal reader,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean granted,
            @RequestParam(defaultValue = "") String reply) {
        var view = view(reader, number);
        try {
            decideDataRequest.by(reader.getName(), view.line().complaint().number(), id, granted, reply);
        } catch (Refusal refusal) {
            return refused(view, refusal);
        }
        return new ModelAndView("redirect:/complaints/" + number);
    }

    /** Without what is invisible, turns the direction of writing, or means something to a file system. */
    private static String harmless(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}<>:;\"/\\\\|?*]", "_");
    }

    private ModelAndView refused(View view, Refusal refusal) {
        var again = page(view, refusal, null);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private ModelAndView page(View view, @Nullable Refusal refusal, @Nullable Identity revealed) {
        return new ModelAndView("complaints/case")
                .addObject("view", view)
                .addObject("people", people)
                .addObject("refusal", refusal == null ? "" : refusal.sentence())
                .addObject("revealed", revealed);
    }

    private View view(Principal reader, String number) {
        return Optional.of(new CaseNumber(number))
                .flatMap(known -> readComplaints.by(reader.getName(), known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
