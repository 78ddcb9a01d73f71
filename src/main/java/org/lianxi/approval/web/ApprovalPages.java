package org.lianxi.approval.web;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxi.approval.application.ApprovalView;
import org.lianxi.approval.application.Approvals;
import org.lianxi.approval.application.ReadApprovals;
import org.lianxi.approval.application.ReadProgress;
import org.lianxi.approval.application.ReviewLine;
import org.lianxi.approval.application.WithdrawApplication;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.People;
import org.lianxi.organization.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joint approvals to read, where they stand in their models, and the window's word that the applicant withdraws. */
@Controller
@RequestMapping("/approvals")
class ApprovalPages {

    private static final int LINES = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final String CASE = "/{number:\\d{4}-LS-\\d{4,9}}";

    private final ReadApprovals readApprovals;
    private final ReadProgress readProgress;
    private final WithdrawApplication withdrawApplication;
    private final People people;
    private final Units units;

    ApprovalPages(
            ReadApprovals readApprovals,
            ReadProgress readProgress,
            WithdrawApplication withdrawApplication,
            People people,
            Units units) {
        this.readApprovals = readApprovals;
        this.readProgress = readProgress;
        this.withdrawApplication = withdrawApplication;
        this.people = people;
        this.units = units;
    }

    @GetMapping
    String list(
            Principal reader,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var shown = Math.min(Math.max(1, page), LAST_PAGE);
        // One more than fits tells whether there is a next page.
        var lines = readApprovals.by(reader.getName(), new Approvals.Slice(closed, (shown - 1) * LINES, LINES + 1));
        model.addAttribute("closed", closed);
        model.addAttribute("page", shown);
        model.addAttribute("more", lines.size() > LINES);
        model.addAttribute("lines", lines.stream().limit(LINES).toList());
        return "approvals/list";
    }

    @GetMapping(CASE)
    ModelAndView show(Principal reader, @PathVariable String number) {
        return page(reader, view(reader, number), null, "");
    }

    /** One run of the case in its model, for the script that draws it. */
    @GetMapping(CASE + "/diagrams/{index:\\d{1,4}}")
    @ResponseBody
    Diagram diagram(Principal reader, @PathVariable String number, @PathVariable int index) {
        var runs = readProgress.by(
                reader.getName(), view(reader, number).approval().number());
        if (index >= runs.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Diagram.of(ShownRun.of(runs, units).get(index));
    }

    @PostMapping(CASE + "/withdrawal")
    ModelAndView withdraw(
            Principal reader,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var approval = view(reader, number).approval();
        try {
            withdrawApplication.of(approval.number(), reason, reader.getName());
        } catch (Refusal refusal) {
            var again = page(reader, view(reader, number), refusal, reason);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        flash.addFlashAttribute("done", "案件 %s 已登记为申请人撤回，会签单位已停止审查。".formatted(approval.number()));
        return new ModelAndView("redirect:/approvals/" + approval.number());
    }

    private ModelAndView page(Principal reader, ApprovalView view, @Nullable Refusal refusal, String reason) {
        var approval = view.approval();
        var page = new ModelAndView("approvals/case");
        page.addObject("view", view);
        page.addObject("registeredBy", people.nameOf(approval.registeredBy()));
        page.addObject(
                "leadUnit",
                approval.leadUnit().map(unit -> units.get(unit).name()).orElse(""));
        page.addObject("units", units);
        page.addObject(
                "reviews",
                view.reviews().stream()
                        .filter(line -> line.review().isCurrent())
                        .toList());
        page.addObject(
                "superseded",
                view.reviews().stream()
                        .filter(line -> !line.review().isCurrent())
                        .toList());
        page.addObject(
                "waitingFor",
                String.join(
                        "、",
                        view.reviews().stream()
                                .filter(line -> line.review().isOpen())
                                .map(ReviewLine::unitName)
                                .toList()));
        page.addObject(
                "extensions",
                view.extensions().stream()
                        .map(extension -> ShownExtension.of(extension, units, people))
                        .toList());
        page.addObject("runs", ShownRun.of(readProgress.by(reader.getName(), approval.number()), units));
        page.addObject("refusal", refusal == null ? "" : refusal.sentence());
        page.addObject("reason", reason);
        return page;
    }

    /** Somebody else's case and a number that was never given look the same. */
    private ApprovalView view(Principal reader, String number) {
        return Optional.of(new CaseNumber(number))
                .flatMap(known -> readApprovals.by(reader.getName(), known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
