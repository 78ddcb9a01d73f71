package org.lianxi.organization.domain;

import java.time.LocalDate;
import java.util.List;
import org.lianxi.kernel.Refusal;

/** What may be entered as a substitution. */
public final class SubstitutionRules {

    private static final int LONGEST_REASON = 500;

    private SubstitutionRules() {}

    /**
     * @param standing all substitutions that stand and are not over
     * @throws Refusal naming the first rule that the new one breaks
     */
    public static void check(Substitution wanted, List<Substitution> standing, Roster roster, LocalDate today) {
        var absent = roster.nameOf(wanted.absent(), today);
        var substitute = roster.nameOf(wanted.substitute(), today);
        refuseIf(
                wanted.from().isAfter(wanted.to()),
                "organization.substitution-dates-reversed",
                "代理的开始日期 %s 晚于结束日期 %s，请改正日期。",
                wanted.from(),
                wanted.to());
        refuseIf(
                wanted.from().isBefore(today),
                "organization.substitution-in-the-past",
                "代理的开始日期 %s 早于今天，请填写今天或以后的日期。",
                wanted.from());
        refuseIf(
                wanted.absent().equals(wanted.substitute()),
                "organization.substitute-is-absent-person",
                "代理人不能是%s本人，请另选一人。",
                absent);
        refuseIf(
                !roster.isInOffice(wanted.absent(), wanted.from()),
                "organization.absent-without-post",
                "%s在 %s 没有任职岗位，没有可以代理的事项，请核对人员和日期。",
                absent,
                wanted.from());
        refuseIf(
                !roster.isInOffice(wanted.substitute(), wanted.from()),
                "organization.substitute-without-post",
                "%s在 %s 没有任职岗位，不能担任代理人，请另选一人。",
                substitute,
                wanted.from());
        refuseIf(wanted.reason().isBlank(), "organization.substitution-without-reason", "%s的代理没有填写原因，请填写后再提交。", absent);
        refuseIf(
                wanted.reason().codePointCount(0, wanted.reason().length()) > LONGEST_REASON,
                "organization.substitution-reason-too-long",
                "代理原因最多 %d 个字，请精简后再提交。",
                LONGEST_REASON);
        for (var other : standing) {
            refuseIf(
                    other.absent().equals(wanted.substitute()) && other.overlaps(wanted.from(), wanted.to()),
                    "organization.substitute-away",
                    "%s %s 至 %s 也外出，不能担任代理人，请另选一人或调整日期。",
                    substitute,
                    other.from(),
                    other.to());
            refuseIf(
                    other.absent().equals(wanted.absent()) && other.overlaps(wanted),
                    "organization.substitution-overlaps",
                    "%s %s 至 %s 已委托%s代理%s事项，与本次重叠；请先撤销原委托或调整日期。",
                    absent,
                    other.from(),
                    other.to(),
                    roster.nameOf(other.substitute(), today),
                    other.works().inWords());
        }
    }

    private static void refuseIf(boolean broken, String code, String sentence, Object... words) {
        if (broken) {
            throw new Refusal(code, sentence.formatted(words));
        }
    }
}
