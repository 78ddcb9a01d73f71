package org.lianxi.security.web;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

    private final SessionSettings settings;

    SignInController(SessionSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/login")
    String signIn(Model model) {
        model.addAttribute("atMost", settings.atMost());
        return isSignedIn(SecurityContextHolder.getContext().getAuthentication()) ? "redirect:/" : "login";
    }

    private static boolean isSignedIn(Authentication authentication) {
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
