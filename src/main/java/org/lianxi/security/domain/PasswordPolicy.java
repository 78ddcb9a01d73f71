package org.lianxi.security.domain;

import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.kernel.Refusal;

/**
 * What is asked of passwords. The two readings contradict each other: 等保三级 (GB/T 22239-2019, 8.1.4.1) wants kinds of
 * characters and regular change, ASVS 5.0 (6.2.5, 6.2.10) forbids to ask for either.
 */
public enum PasswordPolicy {
    /** 网络安全等级保护三级: three kinds of characters, another one each quarter, none of the last five. */
    MLPS_3(10, 3, 90, 5),
    /** OWASP ASVS 5.0 level 2: long, and not a common one. */
    ASVS(12, 1, 0, 0);

    private static final List<String> KINDS = List.of("[A-Z]", "[a-z]", "[0-9]", "[^A-Za-z0-9]");

    private final int shortest;
    private final int kinds;
    private final int days;
    private final int former;

    PasswordPolicy(int shortest, int kinds, int days, int former) {
        this.shortest = shortest;
        this.kinds = kinds;
        this.days = days;
        this.former = former;
    }

    /** How many former passwords may not be used again. */
    public int former() {
        return former;
    }

    public boolean isTooOld(LocalDateTime chosenAt, LocalDateTime now) {
        return days > 0 && !now.isBefore(chosenAt.plusDays(days));
    }

    /** In words, for the page on which a password is chosen. */
    public String hint() {
        return this == MLPS_3
                ? "至少 %d 个字符，大写字母、小写字母、数字、其他字符中至少有 %d 种，不能包含用户名，不能是常见密码；每 %d 天更换一次，不能与前 %d 次相同。"
                        .formatted(shortest, kinds, days, former)
                : "至少 %d 个字符，不能包含用户名，不能是常见密码。".formatted(shortest);
    }

    void check(String password) {
        if (password.codePointCount(0, password.length()) < shortest) {
            throw new Refusal("security.password-too-short", "新密码太短，请至少使用 %d 个字符。".formatted(shortest));
        }
        var found = KINDS.stream()
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
        if (found < kinds) {
            throw new Refusal(
                    "security.password-too-plain", "新密码的字符种类太少：大写字母、小写字母、数字、其他字符中至少要有 %d 种，请补充。".formatted(kinds));
        }
    }
}
