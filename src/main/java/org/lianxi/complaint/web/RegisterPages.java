package org.lianxi.complaint.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.lianxi.complaint.application.ComplaintAccess;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A clerk registers what came by letter, at the window, from the hotline or the petition office; the source is kept.
 */
@Controller
@RequestMapping("/complaints/new")
class RegisterPages {

    private final SubmitComplaint submitComplaint;
    private final ComplaintAccess access;
    private final Units units;

    RegisterPages(SubmitComplaint submitComplaint, ComplaintAccess access, Units units) {
        this.submitComplaint = submitComplaint;
        this.access = access;
        this.units = units;
    }

    @GetMapping
    ModelAndView form(Principal clerk) {
        if (!access.mayRegister(clerk.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(ComplaintForm.empty(), List.of());
    }

    @PostMapping
    ModelAndView register(Principal clerk, @ModelAttribute ComplaintForm form) {
        var faults = form.faults(true);
        if (!faults.isEmpty()) {
            return refused(form, faults);
        }
        try {
            // Any source but the web; which one, the form says.
            var submitted = submitComplaint.byStaff(clerk.getName(), form.submission(Source.WINDOW));
            return new ModelAndView("complaints/registered")
                    .addObject("number", submitted.number().value())
                    .addObject("code", submitted.code().grouped());
        } catch (Refusal refusal) {
            return refused(form, List.of(new Fault("", refusal.sentence())));
        }
    }

    private ModelAndView refused(ComplaintForm form, List<Fault> faults) {
        var page = page(form, faults);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(ComplaintForm form, List<Fault> faults) {
        return new ModelAndView("complaints/new")
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("wrong", Fault.fields(faults))
                .addObject("kinds", Kind.values())
                .addObject(
                        "sources",
                        Arrays.stream(Source.values())
                                .filter(source -> source != Source.WEB)
                                .toList())
                .addObject("units", units.all());
    }
}
