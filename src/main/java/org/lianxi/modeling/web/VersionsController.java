package org.lianxi.modeling.web;

import java.security.Principal;
import org.lianxi.kernel.Refusal;
import org.lianxi.modeling.application.MoveCases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The versions of one process: who runs in which, moving to the newest, going back. */
@Controller
@RequestMapping("/workbench/processes/{process:[a-z][a-z0-9-]{0,60}}")
class VersionsController {

    private final MoveCases moveCases;

    VersionsController(MoveCases moveCases) {
        this.moveCases = moveCases;
    }

    @GetMapping
    ModelAndView show(@PathVariable String process, Principal reader) {
        return page(process, reader);
    }

    /** For trial: nothing is moved. */
    @PostMapping("/plan")
    ModelAndView plan(@PathVariable String process, Principal person) {
        return page(process, person).addObject("plan", moveCases.plan(person.getName(), process));
    }

    @PostMapping("/move")
    ModelAndView move(@PathVariable String process, @RequestParam(defaultValue = "") String reason, Principal person) {
        page(process, person);
        try {
            var moved = moveCases.move(person.getName(), process, reason);
            return page(process, person).addObject("moved", moved);
        } catch (Refusal refusal) {
            return refused(process, person, refusal).addObject("reason", reason);
        }
    }

    /** For trial: nothing goes back. */
    @PostMapping("/back/plan")
    ModelAndView planBack(@PathVariable String process, Principal person) {
        page(process, person);
        try {
            return page(process, person).addObject("backPlan", moveCases.planBack(person.getName(), process));
        } catch (Refusal refusal) {
            return refused(process, person, refusal);
        }
    }

    @PostMapping("/back")
    ModelAndView back(
            @PathVariable String process,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean cases,
            Principal person) {
        page(process, person);
        try {
            moveCases.goBack(person.getName(), process, reason);
            if (!cases) {
                return page(process, person).addObject("done", "已退回：新案件按退回后的版本办理，在办案件仍按原版本。");
            }
            var moved = moveCases.move(person.getName(), process, reason);
            return page(process, person)
                    .addObject("done", "已退回：新案件和下列在办案件按退回后的版本办理。")
                    .addObject("moved", moved);
        } catch (Refusal refusal) {
            return refused(process, person, refusal).addObject("reason", reason);
        }
    }

    private ModelAndView refused(String process, Principal person, Refusal refusal) {
        var page = page(process, person).addObject("refusal", refusal.sentence());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(String process, Principal reader) {
        var versions = moveCases.versions(reader.getName(), process);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("workbench/versions")
                .addObject("process", process)
                .addObject("name", moveCases.name(process))
                .addObject("versions", versions);
    }
}
