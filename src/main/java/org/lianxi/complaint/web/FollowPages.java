package org.lianxi.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianxi.complaint.application.ComplaintLetter;
import org.lianxi.complaint.application.FollowComplaint;
import org.lianxi.complaint.application.FollowComplaint.Followed;
import org.lianxi.complaint.application.QueryCode;
import org.lianxi.complaint.domain.DataRequest.Wish;
import org.lianxi.complaint.domain.Grade;
import org.lianxi.document.Download;
import org.lianxi.document.Format;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * A citizen follows their complaint. Number and code come with each form of the page, never in an address, where
 * histories and logs would keep them; so nothing of the citizen has to be remembered between two requests.
 */
@Controller
@RequestMapping("/public/complaints/follow")
class FollowPages {

    private final FollowComplaint followComplaint;
    private final ComplaintLetter letter;
    private final Throttle throttle;

    FollowPages(FollowComplaint followComplaint, ComplaintLetter letter, Throttle throttle) {
        this.followComplaint = followComplaint;
        this.letter = letter;
        this.throttle = throttle;
    }

    @GetMapping
    ModelAndView form() {
        return new ModelAndView("public/complaint-follow").addObject("number", "");
    }

    @PostMapping
    ModelAndView open(HttpServletRequest request, HttpServletResponse response, Proof proof) {
        return found(request, response, proof);
    }

    @PostMapping("/supplement")
    ModelAndView supplement(
            HttpServletRequest request,
            HttpServletResponse response,
            Proof proof,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        return act(
                request,
                response,
                proof,
                new Typed("supplement", text, ""),
                "补充内容已收到。",
                typed -> followComplaint.supplement(proof.number(), typed, text, ComplaintForm.uploads(files)));
    }

    /** Asks once more before nothing can be taken back. */
    @PostMapping("/withdraw")
    ModelAndView withdraw(
            HttpServletRequest request,
            HttpServletResponse response,
            Proof proof,
            @RequestParam(defaultValue = "false") boolean sure) {
        if (!sure) {
            return found(request, response, proof).addObject("withdrawing", true);
        }
        return act(
                request,
                response,
                proof,
                new Typed("withdraw", "", ""),
                "已撤回，我们不再办理。",
                typed -> followComplaint.withdraw(proof.number(), typed));
    }

    @PostMapping("/rating")
    ModelAndView rate(
            HttpServletRequest request,
            HttpServletResponse response,
            Proof proof,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String text) {
        return act(
                request,
                response,
                proof,
                new Typed("rating", text, grade),
                "感谢您的评价。",
                typed -> followComplaint.rate(proof.number(), typed, Choice.of(Grade.class, grade, "评价"), text));
    }

    @PostMapping("/rehandling")
    ModelAndView rehandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Proof proof,
            @RequestParam(defaultValue = "") String text) {
        return act(
                request,
                response,
                proof,
                new Typed("rehandling", text, ""),
                "已收到您的要求，将由另一单位再次办理。",
                typed -> followComplaint.askRehandling(proof.number(), typed, text));
    }

    @PostMapping("/data")
    ModelAndView askAboutData(
            HttpServletRequest request,
            HttpServletResponse response,
            Proof proof,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String text) {
        return act(
                request,
                response,
                proof,
                new Typed("data", text, wish),
                "个人信息请求已收到，处理结果会显示在本页。",
                typed -> followComplaint.askAboutData(proof.number(), typed, Choice.of(Wish.class, wish, "请求"), text));
    }

    /** 告知书 or 答复书, to take home. */
    @PostMapping("/letter")
    Object letter(
            HttpServletRequest request,
            HttpServletResponse response,
            Proof proof,
            @RequestParam(defaultValue = "pdf") String format) {
        var page = found(request, response, proof);
        if (!(page.getModel().get("followed") instanceof Followed followed)) {
            return page;
        }
        var wanted = Format.of(format).filter(Format::master).orElse(Format.PDF);
        try {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            Download.named("%s %s.%s"
                                    .formatted(
                                            ComplaintLetter.title(followed),
                                            followed.complaint().number(),
                                            wanted.suffix())))
                    .cacheControl(CacheControl.noStore())
                    .body(letter.print(followed, wanted));
        } catch (Refusal refusal) {
            return page.addObject("refusal", refusal.sentence());
        }
    }

    /**
     * What shows that a case is the citizen's; missing parts are empty.
     *
     * @param number the case's number
     * @param code its query code
     */
    record Proof(@Nullable String number, @Nullable String code) {

        @Override
        public String number() {
            return Objects.requireNonNullElse(number, "");
        }

        @Override
        public String code() {
            return Objects.requireNonNullElse(code, "");
        }

        QueryCode typedCode() {
            return QueryCode.typed(code());
        }
    }

    /** Something that the citizen does with a case that is theirs. */
    private interface Act {

        void with(QueryCode code);
    }

    /**
     * What was typed into one of the forms of the page, so that it comes back where it was refused.
     *
     * @param form the last part of the form's address
     * @param choice what was ticked
     */
    public record Typed(String form, String text, String choice) {

        static final Typed NOTHING = new Typed("", "", "");

        public String textOf(String asked) {
            return form.equals(asked) ? text : "";
        }
    }

    private ModelAndView act(
            HttpServletRequest request, HttpServletResponse response, Proof proof, Typed typed, String done, Act act) {
        var before = found(request, response, proof);
        if (!before.getModel().containsKey("followed")) {
            return before;
        }
        try {
            act.with(proof.typedCode());
        } catch (Refusal refusal) {
            before.addObject("refusal", refusal.sentence()).addObject("typed", typed);
            before.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return before;
        }
        // What was done has been done: showing it is not one more question.
        return shown(request, proof, done);
    }

    private ModelAndView found(HttpServletRequest request, HttpServletResponse response, Proof proof) {
        return throttle.mayAsk(request.getRemoteAddr()) ? shown(request, proof, "") : TooMany.page(response);
    }

    private ModelAndView shown(HttpServletRequest request, Proof proof, String done) {
        var address = request.getRemoteAddr();
        var asked = proof.number().strip().toUpperCase(Locale.ROOT);
        var followed = throttle.isLocked(address, asked)
                ? Optional.<Followed>empty()
                : followComplaint.find(asked, proof.typedCode());
        if (followed.isEmpty()) {
            throttle.wrongCode(address, asked);
            var again = new ModelAndView("public/complaint-follow", HttpStatus.NOT_FOUND);
            return again.addObject("number", proof.number())
                    .addObject("refusal", "没有找到与编号和查询码相符的投诉。请核对后再试；多次不符的，请等 15 分钟。");
        }
        return new ModelAndView("public/complaint")
                .addObject("followed", followed.get())
                .addObject("number", asked)
                .addObject("code", proof.code())
                .addObject("done", done)
                .addObject("typed", Typed.NOTHING)
                .addObject("grades", Grade.values())
                .addObject("wishes", Wish.values());
    }
}
