package org.lianxi.security.web;

import java.util.Locale;
import org.lianxi.kernel.Refusal;
import org.lianxi.security.application.SetUp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/setup")
class SetUpController {

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping
    String page() {
        return "setup";
    }

    @PostMapping
    String create(
            @RequestParam String secret,
            @RequestParam String person,
            @RequestParam String password,
            @RequestParam String again,
            Model model) {
        var userId = person.strip().toLowerCase(Locale.ROOT);
        try {
            setUp.createAdministrator(secret, userId, password, again);
            return "redirect:/login?ready";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal.sentence());
            model.addAttribute("person", userId);
            return "setup";
        }
    }
}
