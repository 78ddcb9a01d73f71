package org.lianxi.security.web;

import org.lianxi.security.application.OidcSettings;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

    private final SessionSettings settings;
    private final OidcSettings elsewhere;

    SignInController(SessionSettings settings, OidcSettings elsewhere) {
        this.settings = settings;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/login")
    String signIn(Model model) {
        model.addAttribute("atMost", settings.atMost());
        if (elsewhere.isOn()) {
            model.addAttribute("service", elsewhere.name());
            model.addAttribute("serviceAddress", OidcSignIn.ADDRESS);
        }
        return isSignedIn(SecurityContextHolder.getContext().getAuthentication()) ? "redirect:/" : "login";
    }

    private static boolean isSignedIn(Authentication authentication) {
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
