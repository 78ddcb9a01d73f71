package org.lianxi.security.domain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.lianxi.kernel.Refusal;

/** What makes a password acceptable, and how the application makes one itself. */
public final class Password {

    /** bcrypt reads no further; a longer password would be cut silently. */
    private static final int MOST_BYTES = 72;
    /** No characters that look alike on paper: 0 o, 1 l i. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    /** Four groups of four characters, about 79 bits. */
    public static String random() {
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    public static void check(PasswordPolicy policy, String person, String password, String again) {
        if (!password.equals(again)) {
            throw new Refusal("security.passwords-differ", "两次输入的新密码不一致，请重新输入。");
        }
        policy.check(password);
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refusal(
                    "security.password-too-long", "新密码太长，最多 %d 个英文字符（汉字按 3 至 4 个计），请缩短。".formatted(MOST_BYTES));
        }
        if (password.toLowerCase(Locale.ROOT).contains(person.toLowerCase(Locale.ROOT))) {
            throw new Refusal("security.password-contains-user-id", "新密码不能包含用户名“%s”，请换一个。".formatted(person));
        }
    }
}
