package org.lianxi.approval.domain;

import java.time.LocalDate;
import org.lianxi.kernel.Refusal;

/**
 * 审批决定, signed by the head of the lead unit.
 *
 * @param conditions required where it is granted with conditions, empty otherwise
 * @param ground the law; required where it is denied (行政许可法 article 38)
 * @param signedBy the signature
 */
public record Decision(Verdict verdict, String text, String conditions, String ground, LocalDate on, String signedBy) {

    public Decision {
        if (verdict == Verdict.GRANT_WITH_CONDITIONS && conditions.isBlank()) {
            throw new Refusal("approval.conditions-missing", "选择了“附条件准予许可”，但没有写明条件，决定未签发。请逐条写明条件后再提交。");
        }
        if (verdict == Verdict.DENY && ground.isBlank()) {
            throw new Refusal("approval.denial-ground-missing", "不予许可须说明法律依据（行政许可法第三十八条），决定未签发。请写明依据后再提交。");
        }
    }
}
