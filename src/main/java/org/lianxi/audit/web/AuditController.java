package org.lianxi.audit.web;

import org.lianxi.audit.application.Trail;
import org.lianxi.audit.application.VerifyTrail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 审计: the trail, for the audit administrator alone, who can change nothing. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int ON_THE_PAGE = 100;

    private final Trail trail;
    private final VerifyTrail verifyTrail;
    private final ActionWords words;

    AuditController(Trail trail, VerifyTrail verifyTrail, ActionWords words) {
        this.trail = trail;
        this.verifyTrail = verifyTrail;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        var entries = trail.newest(person.strip(), before, ON_THE_PAGE).stream()
                .map(words::shown)
                .toList();
        model.addAttribute("entries", entries);
        model.addAttribute("person", person.strip());
        model.addAttribute("more", entries.size() == ON_THE_PAGE);
        return "audit";
    }

    @PostMapping("/verify")
    String verify(Model model) {
        model.addAttribute("verification", verifyTrail.all());
        return list("", Long.MAX_VALUE, model);
    }
}
