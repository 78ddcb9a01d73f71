package org.lianxi.topic.web;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.organization.Units;
import org.lianxi.topic.application.ReadTopics;
import org.lianxi.topic.application.TopicLine;
import org.lianxi.topic.application.TopicView;
import org.lianxi.topic.application.Topics;
import org.lianxi.topic.application.WithdrawTopic;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Topics to read, and the one thing that is done with them outside a task: taking one back from the pool. */
@Controller
@RequestMapping("/topics")
class TopicPages {

    private static final int LINES = 50;

    private final ReadTopics readTopics;
    private final WithdrawTopic withdrawTopic;
    private final Units units;

    TopicPages(ReadTopics readTopics, WithdrawTopic withdrawTopic, Units units) {
        this.readTopics = readTopics;
        this.withdrawTopic = withdrawTopic;
        this.units = units;
    }

    @GetMapping
    String list(
            Principal reader,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var first = Math.max(1, page);
        // One more than fits tells whether there is a next page.
        var lines = readTopics.by(reader.getName(), new Topics.Slice(closed, (first - 1) * LINES, LINES + 1));
        model.addAttribute("closed", closed);
        model.addAttribute("page", first);
        model.addAttribute("more", lines.size() > LINES);
        model.addAttribute(
                "lines",
                lines.stream()
                        .limit(LINES)
                        .map(line ->
                                new Shown(line, units.get(line.proposedBy()).name()))
                        .toList());
        return "topics/list";
    }

    /** A topic in the list, with the name of its unit. */
    record Shown(TopicLine line, String proposedBy) {}

    @GetMapping("/{number}")
    ModelAndView show(Principal reader, @PathVariable String number) {
        return page(view(reader, number), null, "");
    }

    @PostMapping("/{number}/withdrawal")
    ModelAndView withdraw(
            Principal reader,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var topic = view(reader, number).topic();
        try {
            withdrawTopic.fromPool(topic.number(), reason, reader.getName());
        } catch (Refusal refusal) {
            var again = page(view(reader, number), refusal, reason);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        flash.addFlashAttribute("done", "议题 %s 已撤回，已告知联席会议办公室。".formatted(topic.number()));
        return new ModelAndView("redirect:/topics/" + topic.number());
    }

    private static ModelAndView page(TopicView view, @Nullable Refusal refusal, String reason) {
        var page = new ModelAndView("topics/topic");
        page.addObject("view", view);
        page.addObject("refusal", refusal == null ? "" : refusal.sentence());
        page.addObject("reason", reason);
        return page;
    }

    /** Somebody else's topic and a number that was never given look the same. */
    private TopicView view(Principal reader, String number) {
        return caseNumber(number)
                .flatMap(known -> readTopics.by(reader.getName(), known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<CaseNumber> caseNumber(String text) {
        try {
            return Optional.of(new CaseNumber(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
