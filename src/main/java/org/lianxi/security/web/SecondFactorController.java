package org.lianxi.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lianxi.security.application.SecondFactor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 动态口令: taken into an authenticator once, then asked for at each sign-in. */
@Controller
@RequestMapping("/second-factor")
class SecondFactorController {

    private final SecondFactor secondFactor;
    private final Sessions sessions;

    SecondFactorController(SecondFactor secondFactor, Sessions sessions) {
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        secondFactor.toTakeIn(signedIn.person()).ifPresent(secret -> {
            var address = SquareCode.address(signedIn.person(), secret);
            model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
            model.addAttribute("path", SquareCode.path(address));
            model.addAttribute("side", SquareCode.side(address));
        });
        model.addAttribute("given", signedIn.confirmed());
        return "second-factor";
    }

    @PostMapping
    String give(
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var refused = secondFactor.refused(signedIn.person(), code, request.getRemoteAddr());
        if (refused.isPresent()) {
            model.addAttribute("refusal", refused.get());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(signedIn, model);
        }
        sessions.goOn(
                new SignedIn(signedIn.person(), signedIn.revision(), signedIn.at(), true, signedIn.byPassword()),
                request,
                response);
        return "redirect:/";
    }
}
