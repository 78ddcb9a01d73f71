package org.lianxi.notification.web;

import java.security.Principal;
import org.lianxi.notification.application.ReadMessages;
import org.lianxi.notification.application.WatchOutbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everybody's own messages. */
@Controller
@RequestMapping("/messages")
class MessageController {

    private final ReadMessages readMessages;
    private final WatchOutbox watchOutbox;

    MessageController(ReadMessages readMessages, WatchOutbox watchOutbox) {
        this.readMessages = readMessages;
        this.watchOutbox = watchOutbox;
    }

    @GetMapping
    String list(Principal reader, Model model) {
        model.addAttribute("messages", readMessages.of(reader.getName()));
        model.addAttribute("unread", readMessages.countUnread(reader.getName()));
        model.addAttribute("watches", watchOutbox.mayWatch(reader.getName()));
        return "notification/messages";
    }

    @PostMapping("/{id:\\d{1,18}}/read")
    String markRead(@PathVariable long id, Principal reader) {
        readMessages.markRead(reader.getName(), id);
        return "redirect:/messages";
    }

    @PostMapping("/read")
    String markAllRead(Principal reader) {
        readMessages.markAllRead(reader.getName());
        return "redirect:/messages";
    }
}
