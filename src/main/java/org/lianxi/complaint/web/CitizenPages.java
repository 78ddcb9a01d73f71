package org.lianxi.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.lianxi.complaint.application.SubmitComplaint;
import org.lianxi.complaint.domain.Kind;
import org.lianxi.complaint.domain.Source;
import org.lianxi.complaint.web.ComplaintForm.Fault;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 投诉与建议, for everybody: no account, no script, one form. */
@Controller
@RequestMapping("/public/complaints")
class CitizenPages {

    private final SubmitComplaint submitComplaint;
    private final Throttle throttle;
    private final Units units;

    CitizenPages(SubmitComplaint submitComplaint, Throttle throttle, Units units) {
        this.submitComplaint = submitComplaint;
        this.throttle = throttle;
        this.units = units;
    }

    @GetMapping
    String choice() {
        return "public/complaints";
    }

    @GetMapping("/new")
    ModelAndView form() {
        return page(ComplaintForm.empty(), List.of());
    }

    /** Shows number and query code; the same form sent again shows the same ones. */
    @PostMapping("/new")
    ModelAndView submit(HttpServletRequest request, HttpServletResponse response, @ModelAttribute ComplaintForm form) {
        var faults = form.faults(false);
        if (!faults.isEmpty()) {
            return refused(form, faults);
        }
        if (!throttle.maySubmit(request.getRemoteAddr())) {
            return TooMany.page(response);
        }
        try {
            var submitted = submitComplaint.byCitizen(form.submission(Source.WEB));
            return new ModelAndView("public/complaint-submitted")
                    .addObject("number", submitted.number().value())
                    .addObject("code", submitted.code().grouped());
        } catch (Refusal refusal) {
            return refused(form, List.of(new Fault("", refusal.sentence())));
        }
    }

    /** Where the server sends a form on whose token has run out, or that another site has sent. */
    @RequestMapping("/expired")
    ModelAndView expired() {
        return new ModelAndView("public/expired", HttpStatus.FORBIDDEN);
    }

    private ModelAndView refused(ComplaintForm form, List<Fault> faults) {
        var page = page(form, faults);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(ComplaintForm form, List<Fault> faults) {
        return new ModelAndView("public/complaint-form")
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("wrong", Fault.fields(faults))
                .addObject("kinds", Kind.values())
                .addObject("units", units.all());
    }
}
