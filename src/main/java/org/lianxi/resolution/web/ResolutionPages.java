package org.lianxi.resolution.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.lianxi.document.Documents;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.organization.Units;
import org.lianxi.resolution.application.ReadResolutions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 督办台账 and the page of one resolution. What the reader may not see does not exist for them. */
@Controller
class ResolutionPages {

    private final ReadResolutions readResolutions;
    private final Documents documents;
    private final Units units;
    private final Clock clock;

    ResolutionPages(ReadResolutions readResolutions, Documents documents, Units units, Clock clock) {
        this.readResolutions = readResolutions;
        this.documents = documents;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/resolutions")
    String list(@RequestParam(defaultValue = "false") boolean closed, Principal reader, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("closed", closed);
        model.addAttribute(
                "resolutions",
                readResolutions.visibleTo(reader.getName(), !closed).stream()
                        .map(resolution -> ShownResolution.of(resolution, units, today))
                        .toList());
        return "resolutions/list";
    }

    @GetMapping("/resolutions/{number:\\d{4}-DB-\\d{4,9}}")
    String page(@PathVariable String number, Principal reader, Model model) {
        var caseNumber = new CaseNumber(number);
        var whole = readResolutions
                .visibleTo(reader.getName(), caseNumber)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("shown", ShownResolution.of(whole.resolution(), units, LocalDate.now(clock)));
        model.addAttribute("resolution", whole.resolution());
        model.addAttribute("adopted", whole.resolution().adopted());
        model.addAttribute(
                "adoptedLeadUnit",
                units.get(whole.resolution().adopted().leadUnit()).name());
        model.addAttribute(
                "adoptedCooperatingUnits",
                units.names(whole.resolution().adopted().cooperatingUnits()));
        model.addAttribute("reports", whole.reports());
        model.addAttribute(
                "cooperation",
                whole.cooperation().stream()
                        .map(entry -> new ShownCooperation(
                                units.get(entry.unit()).name(), entry.text(), entry.round(), entry.post(), entry.at()))
                        .toList());
        model.addAttribute("lights", whole.lights().stream().map(ShownLight::of).toList());
        model.addAttribute("documents", documents.of(caseNumber));
        model.addAttribute("record", whole.record());
        return "resolutions/case";
    }
}
