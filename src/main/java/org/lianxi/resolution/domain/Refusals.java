package org.lianxi.resolution.domain;

import java.time.LocalDate;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;

/** Every no of this capability, in one place so that the sentences speak with one voice. */
final class Refusals {

    private Refusals() {}

    static Refusal dueInThePast(LocalDate due, LocalDate today) {
        return new Refusal("resolution.due-in-the-past", "办理期限 %s 早于今天（%s），请改为今天或以后的日期。".formatted(due, today));
    }

    static Refusal leadCooperates(CaseNumber number) {
        return new Refusal("resolution.lead-unit-cooperates", "决议（%s）的牵头单位不能同时列为配合单位，请从配合单位中去掉它。".formatted(number));
    }

    static Refusal correctionWithoutReason(CaseNumber number) {
        return new Refusal(
                "resolution.correction-without-reason",
                "交办的单位或期限与会议记录（%s）不一致，请填写“调整理由”，或者改回会议记录的内容。".formatted(number));
    }

    static Refusal extensionNotLater(LocalDate asked, LocalDate due) {
        return new Refusal(
                "resolution.extension-not-later", "延期后的期限 %s 没有晚于现在的办理期限 %s，请改为更晚的日期。".formatted(asked, due));
    }

    static Refusal notAsked(CaseNumber number, String unit) {
        return new Refusal(
                "resolution.unit-not-asked", "%s 不是本决议（%s）的配合单位，不需要反馈配合情况；如确有配合，请告知联席办。".formatted(unit, number));
    }

    static Refusal answeredAlready(CaseNumber number, String unit) {
        return new Refusal(
                "resolution.cooperation-reported-already",
                "%s 已就本决议（%s）反馈过配合情况，本轮不能重复反馈；如需补充，请告知牵头单位或联席办。".formatted(unit, number));
    }

    static Refusal extensionPending(CaseNumber number) {
        return new Refusal("resolution.extension-pending", "本决议（%s）的延期申请正在等组长审批，审批之前不能再次反馈。".formatted(number));
    }

    static Refusal noExtensionAsked(CaseNumber number) {
        return new Refusal("resolution.no-extension-requested", "本决议（%s）没有待审批的延期申请，请刷新页面查看最新情况。".formatted(number));
    }

    static Refusal wrongState(CaseNumber number, ResolutionState state, String act) {
        return new Refusal(
                "resolution.wrong-state", "本决议（%s）现在是“%s”，不能%s。请刷新页面查看最新情况。".formatted(number, state.word(), act));
    }
}
