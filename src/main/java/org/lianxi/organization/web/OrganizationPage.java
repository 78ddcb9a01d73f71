package org.lianxi.organization.web;

import java.security.Principal;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.application.HandOverPost;
import org.lianxi.organization.application.HandOverPost.HandOver;
import org.lianxi.organization.application.OrganizationOverview;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 单位与岗位: everybody reads who holds which post; the system administrator hands posts over. */
@Controller
class OrganizationPage {

    private static final String VIEW = "organization/posts";

    private final OrganizationOverview overview;
    private final HandOverPost handOverPost;

    OrganizationPage(OrganizationOverview overview, HandOverPost handOverPost) {
        this.overview = overview;
        this.handOverPost = handOverPost;
    }

    /** What was typed, as it was typed. */
    record HandOverForm(String post, String leaving, String newcomer, String from, String reason) {}

    @GetMapping("/organization")
    ModelAndView read(Principal principal, @RequestParam(defaultValue = "") String post) {
        return page(principal, new HandOverForm(post, "", "", "", ""));
    }

    @PostMapping("/organization/hand-over")
    ModelAndView handOver(
            Principal principal,
            @RequestParam String post,
            @RequestParam(defaultValue = "") String leaving,
            @RequestParam(defaultValue = "") String newcomer,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var typed = new HandOverForm(post, leaving, newcomer, from, reason);
        try {
            handOverPost.byAdministrator(
                    principal.getName(), new HandOver(post, leaving, newcomer, FormDates.parse(from, "交接日期"), reason));
        } catch (Refusal refusal) {
            return refused(page(principal, typed), refusal);
        }
        redirect.addFlashAttribute("done", "岗位交接已登记，自 %s 起生效。".formatted(from));
        return new ModelAndView("redirect:/organization");
    }

    private ModelAndView page(Principal principal, HandOverForm typed) {
        return new ModelAndView(VIEW)
                .addObject("overview", overview.seenBy(principal.getName()))
                .addObject("typed", typed);
    }

    private static ModelAndView refused(ModelAndView page, Refusal refusal) {
        page.setStatus(
                refusal.code().equals("organization.not-administrator")
                        ? HttpStatus.FORBIDDEN
                        : HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("refusal", refusal.sentence());
    }
}
