package org.lianxi.portal.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.kernel.HomeSection;
import org.lianxi.portal.application.TaskCounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final TaskCounts counts;
    private final ObjectProvider<HomeSection> sections;
    private final Clock clock;

    HomeController(TaskCounts counts, ObjectProvider<HomeSection> sections, Clock clock) {
        this.counts = counts;
        this.sections = sections;
        this.clock = clock;
    }

    /** A section as the page shows it. */
    record Shown(String title, List<HomeSection.Line> lines) {}

    @GetMapping("/")
    String home(Principal person, Model model) {
        model.addAttribute("greeting", greeting());
        model.addAttribute("open", counts.open());
        model.addAttribute("overdue", counts.overdue());
        model.addAttribute("dueSoon", counts.dueSoon());
        model.addAttribute("sections", sectionsFor(person.getName()));
        return "home";
    }

    private List<Shown> sectionsFor(String person) {
        return sections.orderedStream()
                .map(section -> new Shown(section.title(), section.lines(person)))
                .filter(shown -> !shown.lines().isEmpty())
                .toList();
    }

    private String greeting() {
        var hour = LocalDateTime.now(clock).getHour();
        return hour < NOON ? "上午好" : hour < EVENING ? "下午好" : "晚上好";
    }
}
