package org.lianxi.complaint.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxi.complaint.application.Submission;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.Kind;
import org.lianxi.complaint.domain.Source;
import org.lianxi.complaint.domain.Upload;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.springframework.web.multipart.MultipartFile;

/**
 * What was typed into the form of a complaint, as it was typed, so that a form that comes back has lost nothing but the
 * files, which no page can fill in.
 */
public record ComplaintForm(
        @Nullable String key,
        @Nullable String source,
        @Nullable String kind,
        @Nullable String about,
        @Nullable String when,
        @Nullable String place,
        @Nullable String story,
        @Nullable String wish,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String reference,
        @Nullable String consent,
        @Nullable List<MultipartFile> files) {

    private static final int KEY_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** An empty form with a secret key of its own. */
    static ComplaintForm empty() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new ComplaintForm(
                Base64.getUrlEncoder().withoutPadding().encodeToString(key),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of());
    }

    /** Something that has to be changed before the form can be taken. */
    public record Fault(String field, String sentence) {

        static List<String> fields(List<Fault> faults) {
            return faults.stream().map(Fault::field).toList();
        }
    }

    /** All that can be seen at once, so that nobody has to send the form again and again. */
    List<Fault> faults(boolean staff) {
        var faults = new ArrayList<Fault>();
        if (staff) {
            add(faults, "source", text(source).isEmpty() || text(source).equals(Source.WEB.value()), "请选择来源。");
        }
        add(faults, "kind", text(kind).isEmpty(), "请选择类别。");
        add(faults, "about", text(about).isEmpty(), "请选择被反映的单位；不清楚的，请选择“不清楚”。");
        add(faults, "story", text(story).isBlank(), "请填写事情经过。");
        within(faults, "story", story, Submission.LONGEST_STORY);
        within(faults, "wish", wish, Submission.LONGEST_WISH);
        within(faults, "when", when, Submission.LONGEST_LINE);
        within(faults, "place", place, Submission.LONGEST_LINE);
        within(faults, "name", name, Submission.LONGEST_LINE);
        within(faults, "phone", phone, Submission.LONGEST_LINE);
        within(faults, "address", address, Submission.LONGEST_LINE);
        within(faults, "reference", reference, Submission.LONGEST_LINE);
        add(faults, "consent", !isConsented(), "请阅读个人信息处理说明，并勾选同意。");
        return faults;
    }

    Submission submission(Source where) {
        return new Submission(
                text(key),
                where == Source.WEB ? where : Choice.of(Source.class, text(source), "来源"),
                Choice.of(Kind.class, text(kind), "类别"),
                unit(),
                text(when),
                text(place),
                text(story),
                text(wish),
                new Identity(text(name), text(phone), text(address)),
                isConsented(),
                text(reference),
                uploads(files));
    }

    /** Whether the box was ticked. */
    public boolean isConsented() {
        return "true".equals(consent);
    }

    /** The files that were chosen; browsers send an empty one where none was. */
    static List<Upload> uploads(@Nullable List<MultipartFile> files) {
        if (files == null) {
            return List.of();
        }
        return files.stream()
                .filter(file -> !file.isEmpty())
                .map(ComplaintForm::upload)
                .toList();
    }

    private static Upload upload(MultipartFile file) {
        try {
            return new Upload(text(file.getOriginalFilename()), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private UnitCode unit() {
        try {
            return new UnitCode(text(about));
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("organization.unknown-unit", "没有您选择的单位，没有提交。请从列出的单位中选择。");
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static void within(List<Fault> faults, String field, @Nullable String typed, int longest) {
        var length = text(typed).codePointCount(0, text(typed).length());
        add(faults, field, length > longest, "此项最多 %d 个字，现在有 %d 个字，请精简。".formatted(longest, length));
    }

    private static void add(List<Fault> faults, String field, boolean wrong, String sentence) {
        if (wrong) {
            faults.add(new Fault(field, sentence));
        }
    }
}
