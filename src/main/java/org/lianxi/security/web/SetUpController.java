package org.lianxi.security.web;

import java.util.Locale;
import org.lianxi.kernel.Refusal;
import org.lianxi.security.application.PasswordSettings;
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
    private final PasswordSettings settings;

    SetUpController(SetUp setUp, PasswordSettings settings) {
        this.setUp = setUp;
        this.settings = settings;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("hint", settings.policy().hint());
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
            if (!setUp.createAdministrator(secret, userId, password, again)) {
                return "redirect:/login?ready";
            }
            model.addAttribute("done", "已建立账号 %s，请继续建立其余管理员账号。".formatted(userId));
            return page(model);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal.sentence());
            model.addAttribute("person", userId);
            return page(model);
        }
    }
}
