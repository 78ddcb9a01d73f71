package org.lianxi.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lianxi.kernel.Refusal;
import org.lianxi.security.application.ManageAccounts;
import org.lianxi.security.application.PasswordSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own password. A change ends the person's other sessions. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private final ManageAccounts accounts;
    private final PasswordSettings settings;
    private final Sessions sessions;

    PasswordController(ManageAccounts accounts, PasswordSettings settings, Sessions sessions) {
        this.accounts = accounts;
        this.settings = settings;
        this.sessions = sessions;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("hint", settings.policy().hint());
        return "password";
    }

    @PostMapping
    String change(
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            var revision =
                    accounts.changeOwnPassword(signedIn.person(), present, password, again, request.getRemoteAddr());
            sessions.goOn(
                    new SignedIn(
                            signedIn.person(), revision, signedIn.at(), signedIn.confirmed(), signedIn.byPassword()),
                    request,
                    response);
            next.addFlashAttribute("done", "密码已修改，下次登录请使用新密码。");
            return "redirect:/password";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal.sentence());
            return page(model);
        }
    }
}
