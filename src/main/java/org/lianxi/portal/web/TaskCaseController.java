package org.lianxi.portal.web;

import java.security.Principal;
import org.lianxi.portal.application.ReadTaskCase;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What the tab 案卷 of the Tasklist shows; a piece of a page, not a page. */
@Controller
class TaskCaseController {

    private final ReadTaskCase readTaskCase;

    TaskCaseController(ReadTaskCase readTaskCase) {
        this.readTaskCase = readTaskCase;
    }

    @GetMapping("/tasks/{task:[0-9a-zA-Z-]{1,64}}/case")
    String show(@PathVariable String task, Principal reader, Model model) {
        var whole = readTaskCase
                .by(reader.getName(), task)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("whole", whole);
        model.addAttribute("seen", whole.overview().orElse(null));
        return "portal/task-case";
    }
}
