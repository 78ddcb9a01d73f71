package org.lianxi.approval.domain;

import org.lianxi.kernel.Refusal;

/**
 * 会签意见.
 *
 * @param text the reason; required for an objection and where the department is not concerned
 * @param conditions required where it agrees with conditions, empty otherwise
 * @param law required for an objection: an objection without law cannot be weighed
 */
public record Opinion(OpinionKind kind, String text, String conditions, String law) {

    public Opinion {
        if (kind == OpinionKind.AGREE_WITH_CONDITIONS && conditions.isBlank()) {
            throw new Refusal("approval.opinion-conditions-missing", "选择了“附条件同意”，但没有写明条件，意见未提交。请写明条件后再提交。");
        }
        if (kind == OpinionKind.OBJECT && (text.isBlank() || law.isBlank())) {
            throw new Refusal("approval.objection-ground-missing", "不同意须写明理由和法律依据，意见未提交。请补充后再提交。");
        }
        if (kind == OpinionKind.NOT_CONCERNED && text.isBlank()) {
            throw new Refusal("approval.not-concerned-reason-missing", "选择了“不涉及本单位职责”，但没有说明理由，意见未提交。请说明理由后再提交。");
        }
    }

    public boolean objects() {
        return kind == OpinionKind.OBJECT;
    }

    /** 不同意：理由…（依据：…）. */
    public String words() {
        return (text.isBlank() ? kind.title() : kind.title() + "：") + details();
    }

    /** 理由…（依据：…）, for where the kind already stands beside it. */
    public String details() {
        var details = new StringBuilder(text);
        if (!conditions.isBlank()) {
            details.append("（条件：").append(conditions).append("）");
        }
        if (!law.isBlank()) {
            details.append("（依据：").append(law).append("）");
        }
        return details.toString();
    }
}
