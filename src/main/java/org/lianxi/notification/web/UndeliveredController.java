package org.lianxi.notification.web;

import java.security.Principal;
import org.lianxi.notification.application.WatchOutbox;
import org.lianxi.organization.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What did not reach anybody, for those who can do something about it. */
@Controller
@RequestMapping("/messages/undelivered")
class UndeliveredController {

    private final WatchOutbox watchOutbox;
    private final People people;

    UndeliveredController(WatchOutbox watchOutbox, People people) {
        this.watchOutbox = watchOutbox;
        this.people = people;
    }

    @GetMapping
    String list(Principal reader, Model model) {
        refuseOthers(reader);
        model.addAttribute("people", people);
        model.addAttribute("undelivered", watchOutbox.undelivered(reader.getName()));
        return "notification/undelivered";
    }

    @PostMapping("/{id:\\d{1,18}}/retry")
    String retry(@PathVariable long id, Principal reader, RedirectAttributes redirect) {
        refuseOthers(reader);
        watchOutbox.retry(reader.getName(), id);
        redirect.addFlashAttribute("done", "已重新放入发送队列。");
        return "redirect:/messages/undelivered";
    }

    private void refuseOthers(Principal reader) {
        if (!watchOutbox.mayWatch(reader.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
