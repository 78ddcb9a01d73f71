package org.lianxi.meeting.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxi.document.Download;
import org.lianxi.document.Format;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;
import org.lianxi.meeting.application.CallMeeting;
import org.lianxi.meeting.application.PrintMeeting;
import org.lianxi.meeting.application.PrintMeeting.Paper;
import org.lianxi.meeting.application.ReadMeetings;
import org.lianxi.meeting.domain.Wording;
import org.lianxi.organization.Actors;
import org.lianxi.organization.Units;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The list of meetings, the page of one, and the leader's order to hold one. */
@Controller
class MeetingPages {

    private static final int LONGEST_PURPOSE = 1000;

    private final ReadMeetings readMeetings;
    private final CallMeeting callMeeting;
    private final PrintMeeting printMeeting;
    private final Actors actors;
    private final Units units;
    private final Clock clock;

    MeetingPages(
            ReadMeetings readMeetings,
            CallMeeting callMeeting,
            PrintMeeting printMeeting,
            Actors actors,
            Units units,
            Clock clock) {
        this.readMeetings = readMeetings;
        this.callMeeting = callMeeting;
        this.printMeeting = printMeeting;
        this.actors = actors;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    String list(Principal reader, Model model) {
        model.addAttribute(
                "meetings",
                readMeetings.visibleTo(reader.getName()).stream()
                        .map(ShownMeeting::of)
                        .toList());
        model.addAttribute("mayOrder", readMeetings.mayOrder(reader.getName()));
        return "meetings/list";
    }

    @GetMapping("/meetings/{number:\\d{4}-HY-\\d{4,9}}")
    String page(@PathVariable String number, Principal reader, Model model) {
        var whole = readMeetings
                .visibleTo(reader.getName(), new CaseNumber(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("whole", whole);
        model.addAttribute("shown", ShownMeeting.of(whole.meeting()));
        model.addAttribute("items", ShownItem.all(whole));
        model.addAttribute("units", units);
        model.addAttribute("wording", new Words());
        return "meetings/meeting";
    }

    /** For the reader's own calendar; opened again after a change or a cancellation, it replaces what stands there. */
    @GetMapping("/meetings/{number:\\d{4}-HY-\\d{4,9}}/invitation.ics")
    ResponseEntity<String> invitation(@PathVariable String number, Principal reader) {
        var meeting = readMeetings
                .lastAnnounced(reader.getName(), new CaseNumber(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/meetings/" + number)
                .toUriString();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".ics\"")
                .cacheControl(CacheControl.noStore())
                .body(Invitation.of(meeting, address, clock.getZone(), clock.instant()));
    }

    /** 议题表 and 回执汇总, as things stand. */
    @GetMapping("/meetings/{number:\\d{4}-HY-\\d{4,9}}/{paper:agenda|receipts}.{format:pdf|ofd|docx}")
    ResponseEntity<byte[]> paper(
            @PathVariable String number, @PathVariable String paper, @PathVariable String format, Principal reader) {
        var wanted = paper.equals("agenda") ? Paper.AGENDA : Paper.RECEIPTS;
        var as = Format.of(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var printed = printMeeting
                .by(reader.getName(), new CaseNumber(number), wanted, as)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, as.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Download.named(number + " " + wanted.title() + "." + as.suffix()))
                .cacheControl(CacheControl.noStore())
                .body(printed);
    }

    @PostMapping("/meetings/order")
    String order(@RequestParam(defaultValue = "") String purpose, Principal leader) {
        var text = purpose.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_PURPOSE) {
            throw new Refusal("meeting.order-without-purpose", "请写明召开会议的事由（%d 字以内），再提交。".formatted(LONGEST_PURPOSE));
        }
        return "redirect:/meetings/" + callMeeting.byLeader(text, actors.of(leader.getName()));
    }

    /** {@link Wording} for the template. */
    static final class Words {

        public String time(LocalDateTime time) {
            return Wording.time(time);
        }

        public String date(LocalDate date) {
            return Wording.date(date);
        }
    }
}
