package org.lianxi.calendar.web;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianxi.calendar.application.DecideNotice;
import org.lianxi.calendar.application.ProposeNotice;
import org.lianxi.calendar.application.ProposeNotice.Draft;
import org.lianxi.calendar.application.ReadCalendar;
import org.lianxi.calendar.domain.NoticeRefused;
import org.lianxi.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: everybody reads the years; two people of the office put a new one in force. */
@Controller
@RequestMapping("/calendar")
class CalendarPage {

    private static final Set<String> FORBIDDEN = Set.of("calendar.not-importer", "calendar.own-proposal");

    private final ReadCalendar readCalendar;
    private final ProposeNotice proposeNotice;
    private final DecideNotice decideNotice;

    CalendarPage(ReadCalendar readCalendar, ProposeNotice proposeNotice, DecideNotice decideNotice) {
        this.readCalendar = readCalendar;
        this.proposeNotice = proposeNotice;
        this.decideNotice = decideNotice;
    }

    /** What was typed, as it was typed. */
    record Typed(String year, String notice, String text) {

        Draft draft() {
            try {
                return new Draft(Integer.parseInt(year.strip()), notice, text);
            } catch (NumberFormatException malformed) {
                throw new Refusal("calendar.malformed-year", "“%s”不是年份，请填写四位数字，例如 2027。".formatted(year));
            }
        }
    }

    @GetMapping
    ModelAndView read(Principal reader) {
        var overview = readCalendar.seenBy(reader.getName());
        return page(reader, new Typed(String.valueOf(overview.nextYear()), "", ""));
    }

    /** Where a file was chosen, it is what counts; what stands in the text field is not looked at. */
    @PostMapping("/preview")
    ModelAndView preview(
            Principal reader,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var typed = new Typed(year, notice, uploaded(file, text));
        try {
            return new ModelAndView("calendar/preview")
                    .addObject("typed", typed)
                    .addObject("preview", proposeNotice.preview(reader.getName(), typed.draft()));
        } catch (Refusal refusal) {
            return refused(page(reader, typed), refusal);
        }
    }

    @PostMapping("/imports")
    ModelAndView propose(
            Principal reader,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        var typed = new Typed(year, notice, text);
        try {
            proposeNotice.propose(reader.getName(), typed.draft());
        } catch (Refusal refusal) {
            return refused(page(reader, typed), refusal);
        }
        redirect.addFlashAttribute("done", "%s 年放假安排已提交，须由另一人复核后生效。".formatted(year.strip()));
        return new ModelAndView("redirect:/calendar");
    }

    @GetMapping("/imports/{id:\\d{1,18}}")
    ModelAndView readImport(Principal reader, @PathVariable long id) {
        var seen = readCalendar
                .importSeenBy(reader.getName(), id)
                .orElseThrow(() -> new Refusal("calendar.no-such-import", "没有找到这份放假安排，请回到工作日历页面重新选择。"));
        return new ModelAndView("calendar/import").addObject("seen", seen);
    }

    @PostMapping("/imports/{id:\\d{1,18}}/confirm")
    ModelAndView confirm(Principal reader, @PathVariable long id, RedirectAttributes redirect) {
        try {
            var moved = decideNotice.confirm(reader.getName(), id);
            redirect.addFlashAttribute("done", "放假安排已生效，%d 个时限重新计算后有变动。".formatted(moved));
        } catch (Refusal refusal) {
            return refused(readImport(reader, id), refusal);
        }
        return new ModelAndView("redirect:/calendar");
    }

    @PostMapping("/imports/{id:\\d{1,18}}/reject")
    ModelAndView reject(
            Principal reader,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            decideNotice.reject(reader.getName(), id, reason);
        } catch (Refusal refusal) {
            return refused(readImport(reader, id).addObject("reason", reason), refusal);
        }
        redirect.addFlashAttribute("done", "放假安排已退回，提交人可以改正后重新提交。");
        return new ModelAndView("redirect:/calendar");
    }

    private ModelAndView page(Principal reader, Typed typed) {
        var overview = readCalendar.seenBy(reader.getName());
        return new ModelAndView("calendar/calendar")
                .addObject("overview", overview)
                .addObject(
                        "notices",
                        overview.notices().stream().map(ShownNotice::of).toList())
                .addObject("typed", typed);
    }

    private static String uploaded(@Nullable MultipartFile file, String text) {
        return file == null || file.isEmpty() ? text : UploadedText.of(file);
    }

    private static ModelAndView refused(ModelAndView page, Refusal refusal) {
        page.setStatus(FORBIDDEN.contains(refusal.code()) ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject(
                "refusals", refusal instanceof NoticeRefused refused ? refused.faults() : List.of(refusal.sentence()));
    }
}
