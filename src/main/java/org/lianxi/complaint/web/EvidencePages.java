package org.lianxi.complaint.web;

import java.security.Principal;
import org.lianxi.complaint.application.StudyEvidence;
import org.lianxi.complaint.domain.Trigger;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 通报批评线索 of clause 5.4b, for the supervision bureau alone. */
@Controller
@RequestMapping("/complaints/findings")
class EvidencePages {

    private final StudyEvidence studyEvidence;

    EvidencePages(StudyEvidence studyEvidence) {
        this.studyEvidence = studyEvidence;
    }

    @GetMapping
    ModelAndView list(Principal reader) {
        if (!studyEvidence.isFor(reader.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("complaints/findings").addObject("lines", studyEvidence.by(reader.getName()));
    }

    @PostMapping("/{number:\\d{4}-TS-\\d{4,9}}/{trigger}")
    String decide(
            Principal reader, @PathVariable String number, @PathVariable String trigger, @RequestParam boolean taken) {
        studyEvidence.decide(
                reader.getName(), new CaseNumber(number), Choice.of(Trigger.class, trigger, "通报批评情形"), taken);
        return "redirect:/complaints/findings";
    }
}
