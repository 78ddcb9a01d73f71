package org.lianxi.meeting.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import org.lianxi.meeting.application.CalendarFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * 日历订阅: the page where a person makes and ends their feed, and the feed itself, which calendars fetch without signing
 * in.
 */
@Controller
class FeedPages {

    private final CalendarFeed feed;
    private final Clock clock;

    FeedPages(CalendarFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @GetMapping("/meetings/feed")
    String show(Principal person, Model model) {
        model.addAttribute("madeAt", feed.madeAt(person.getName()).orElse(null));
        return "meetings/feed";
    }

    @PostMapping("/meetings/feed")
    String make(Principal person, RedirectAttributes redirect) {
        redirect.addFlashAttribute("address", site("/public/calendar/%s.ics".formatted(feed.make(person.getName()))));
        return "redirect:/meetings/feed";
    }

    @PostMapping("/meetings/feed/end")
    String end(Principal person, RedirectAttributes redirect) {
        feed.end(person.getName());
        redirect.addFlashAttribute("done", "订阅已停止，原来的地址不再有效。");
        return "redirect:/meetings/feed";
    }

    @GetMapping("/public/calendar/{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<String> feed(@PathVariable String secret) {
        var meetings = feed.with(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(Invitation.feed(meetings, site("/meetings/"), clock.getZone(), clock.instant()));
    }

    private static String site(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
