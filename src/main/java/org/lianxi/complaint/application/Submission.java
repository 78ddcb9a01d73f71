package org.lianxi.complaint.application;

import java.util.List;
import org.lianxi.complaint.domain.Identity;
import org.lianxi.complaint.domain.Kind;
import org.lianxi.complaint.domain.Source;
import org.lianxi.complaint.domain.Upload;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

/**
 * What a citizen or, for them, a clerk has written into the form.
 *
 * @param key random, made with the form; the same form sent again is the same complaint. From it comes the query code,
 *     so it is as secret as that
 * @param about the unit complained about, or {@code unknown}
 * @param when when it happened, in the citizen's own words
 * @param place the window or place
 * @param consent whether the citizen agreed to the text about personal data; a clerk reads it out
 * @param reference the number under which the sending office knows it; empty for citizens
 */
public record Submission(
        String key,
        Source source,
        Kind kind,
        UnitCode about,
        String when,
        String place,
        String story,
        String wish,
        Identity identity,
        boolean consent,
        String reference,
        List<Upload> files) {

    /** As short a key as cannot be guessed. */
    private static final int SHORTEST_KEY = 22;

    private static final int LONGEST_KEY = 64;

    public static final int LONGEST_STORY = 5000;
    public static final int LONGEST_WISH = 1000;
    public static final int LONGEST_LINE = 200;

    public Submission {
        if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY || !key.matches("[A-Za-z0-9_-]+")) {
            throw new Refusal("complaint.form-broken", "这张表单已失效，没有提交。请返回重新打开表单，再填写一次。");
        }
        if (!consent) {
            throw new Refusal("complaint.consent-missing", "没有勾选同意个人信息处理说明，没有提交。请阅读说明并勾选后再提交。");
        }
        needed(story, "事情经过");
        within(when, "发生时间", LONGEST_LINE);
        within(place, "窗口或地点", LONGEST_LINE);
        within(story, "事情经过", LONGEST_STORY);
        within(wish, "您的诉求", LONGEST_WISH);
        within(reference, "来件编号", LONGEST_LINE);
        files = List.copyOf(files);
    }

    private static void needed(String text, String label) {
        if (text.isBlank()) {
            throw new Refusal("complaint.field-missing", "“%s”没有填写，没有提交。请填写后再提交。".formatted(label));
        }
    }

    /** As long as its table holds, and nothing that a database cannot store. */
    static void within(String text, String label, int longest) {
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("complaint.unreadable-character", "“%s”中有无法保存的字符，没有提交。请删去不可见的字符后再提交。".formatted(label));
        }
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new Refusal(
                    "complaint.text-too-long",
                    "“%s”最多 %d 个字，现在有 %d 个字，没有提交。请精简后再提交。".formatted(label, longest, length));
        }
    }
}
