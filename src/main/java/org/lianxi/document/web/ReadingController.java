package org.lianxi.document.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxi.document.application.CirculateDocument;
import org.lianxi.kernel.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 传阅: what I am to read, and what the office has sent. */
@Controller
class ReadingController {

    private final CirculateDocument circulateDocument;

    ReadingController(CirculateDocument circulateDocument) {
        this.circulateDocument = circulateDocument;
    }

    @GetMapping("/readings")
    String list(Principal reader, Model model) {
        model.addAttribute("toRead", circulateDocument.waitingFor(reader.getName()));
        return "document/readings";
    }

    @PostMapping("/readings/{id:\\d{1,18}}/read")
    String markRead(@PathVariable long id, Principal reader, RedirectAttributes redirect) {
        return after("/readings", redirect, () -> circulateDocument.markRead(reader.getName(), id), "已记为已阅。");
    }

    @PostMapping("/documents/{document:\\d{1,18}}/circulation")
    String send(
            @PathVariable long document,
            @RequestParam(required = false) @Nullable List<String> groups,
            @RequestParam(required = false) @Nullable List<String> people,
            @RequestParam(defaultValue = "") String purpose,
            Principal sender,
            RedirectAttributes redirect) {
        var chosen = groups == null ? List.<String>of() : groups;
        var chosenPeople = people == null ? List.<String>of() : people;
        redirect.addFlashAttribute("purpose", purpose);
        redirect.addFlashAttribute("chosen", chosen);
        redirect.addFlashAttribute("chosenPeople", chosenPeople);
        return after(
                entry(document),
                redirect,
                () -> circulateDocument.send(sender.getName(), document, chosen, chosenPeople, purpose),
                "已发出传阅。");
    }

    @PostMapping("/documents/{document:\\d{1,18}}/circulation/{id:\\d{1,18}}/urge")
    String urge(@PathVariable long document, @PathVariable long id, Principal sender, RedirectAttributes redirect) {
        return after(entry(document), redirect, () -> circulateDocument.urge(sender.getName(), id), "已催阅。");
    }

    @PostMapping("/documents/{document:\\d{1,18}}/circulation/{id:\\d{1,18}}/revoke")
    String revoke(@PathVariable long document, @PathVariable long id, Principal sender, RedirectAttributes redirect) {
        return after(entry(document), redirect, () -> circulateDocument.revoke(sender.getName(), id), "传阅已撤回。");
    }

    private static String entry(long document) {
        return "/documents/%d?show=register".formatted(document);
    }

    private static String after(String page, RedirectAttributes redirect, Runnable act, String done) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refusal", refusal.sentence());
        }
        return "redirect:" + page;
    }
}
