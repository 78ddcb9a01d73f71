package org.lianxi.organization.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.application.AppointSubstitute;
import org.lianxi.organization.application.AppointSubstitute.Appointment;
import org.lianxi.organization.application.RevokeSubstitution;
import org.lianxi.organization.application.SubstitutionOverview;
import org.lianxi.organization.domain.Works;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 外出与代理: who will be away names a substitute, and sees whom they stand in for. */
@Controller
class SubstitutionsPage {

    private static final String VIEW = "organization/substitutions";

    private final SubstitutionOverview overview;
    private final AppointSubstitute appointSubstitute;
    private final RevokeSubstitution revokeSubstitution;

    SubstitutionsPage(
            SubstitutionOverview overview, AppointSubstitute appointSubstitute, RevokeSubstitution revokeSubstitution) {
        this.overview = overview;
        this.appointSubstitute = appointSubstitute;
        this.revokeSubstitution = revokeSubstitution;
    }

    /** What was typed, as it was typed. */
    record AppointmentForm(
            String absent, String substitute, String from, String to, List<String> works, String reason) {}

    @GetMapping("/substitutions")
    ModelAndView read(Principal principal) {
        return page(
                principal,
                new AppointmentForm(
                        principal.getName(),
                        "",
                        "",
                        "",
                        List.copyOf(Works.choices().keySet()),
                        ""));
    }

    @PostMapping("/substitutions")
    ModelAndView appoint(
            Principal principal,
            @RequestParam(defaultValue = "") String absent,
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable List<String> works,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var chosen = works == null ? List.<String>of() : works;
        var whose = absent.isBlank() ? principal.getName() : absent;
        try {
            appointSubstitute.by(
                    principal.getName(),
                    new Appointment(
                            whose,
                            substitute,
                            FormDates.parse(from, "开始日期"),
                            FormDates.parse(to, "结束日期"),
                            works(chosen),
                            reason));
        } catch (Refusal refusal) {
            return refused(page(principal, new AppointmentForm(whose, substitute, from, to, chosen, reason)), refusal);
        }
        redirect.addFlashAttribute("done", "代理已登记：%s 至 %s。代理期间的待办会同时出现在代理人的列表中。".formatted(from, to));
        return new ModelAndView("redirect:/substitutions");
    }

    @PostMapping("/substitutions/{id}/revoke")
    ModelAndView revoke(Principal principal, @PathVariable String id, RedirectAttributes redirect) {
        try {
            revokeSubstitution.by(principal.getName(), id);
        } catch (Refusal refusal) {
            return refused(read(principal), refusal);
        }
        redirect.addFlashAttribute("done", "代理已撤销，代理人不再收到相关待办。");
        return new ModelAndView("redirect:/substitutions");
    }

    private static Works works(List<String> chosen) {
        if (chosen.isEmpty() || !Works.choices().keySet().containsAll(chosen)) {
            throw new Refusal("organization.substitution-without-work", "没有选择代理哪些事项，请至少选择一项。");
        }
        return Works.of(chosen);
    }

    private ModelAndView page(Principal principal, AppointmentForm typed) {
        return new ModelAndView(VIEW)
                .addObject("overview", overview.seenBy(principal.getName()))
                .addObject("works", Works.choices())
                .addObject("typed", typed);
    }

    private static ModelAndView refused(ModelAndView page, Refusal refusal) {
        page.setStatus(
                refusal.code().equals("organization.substitution-not-yours")
                        ? HttpStatus.FORBIDDEN
                        : HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("refusal", refusal.sentence());
    }
}
