package org.lianxi.approval.web;

import java.time.LocalDate;
import java.util.List;
import org.lianxi.approval.application.Approvals;
import org.lianxi.approval.application.ReadApprovals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 办理结果公布, for everybody and without signing in (clause 5.2.5b). Of the applicant only what may be published. */
@Controller
class PublicResults {

    private static final int LINES = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final ReadApprovals readApprovals;

    PublicResults(ReadApprovals readApprovals) {
        this.readApprovals = readApprovals;
    }

    @GetMapping("/public/approvals")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        var shown = Math.min(Math.max(1, page), LAST_PAGE);
        // One more than fits tells whether there is a next page.
        var published = readApprovals.published((shown - 1) * LINES, LINES + 1);
        model.addAttribute("page", shown);
        model.addAttribute("more", published.size() > LINES);
        model.addAttribute(
                "results",
                published.stream()
                        .limit(LINES)
                        .flatMap(entry -> Result.of(entry).stream())
                        .toList());
        return "public/approvals";
    }

    /** The template gets no more than this: what is not here cannot be published by mistake. */
    record Result(String number, String project, String items, String applicant, String result, LocalDate decidedOn) {

        static List<Result> of(Approvals.Published published) {
            var approval = published.approval();
            var application = approval.application();
            return approval.decision().stream()
                    .map(decision -> new Result(
                            approval.number().value(),
                            application.projectName(),
                            String.join("、", application.items()),
                            application.applicant().publicName(),
                            decision.verdict().title(),
                            decision.on()))
                    .toList();
        }
    }
}
