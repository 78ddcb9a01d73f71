package org.lianxi.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Refusal;

class MinutesTest {

    private static final Minutes DRAFT = Minutes.drafted(new CaseNumber("2026-HY-0001"), "会议议定。");

    @Test
    void minutesAreNumberedOnlyAfterApproval() {
        assertThatThrownBy(() -> DRAFT.issued("〔2026〕1号"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("尚未审定");

        assertThat(DRAFT.approved("组长").issued("〔2026〕1号").number()).isEqualTo("〔2026〕1号");
    }

    @Test
    void aChangeAfterApprovalNeedsANewApproval() {
        var changed = DRAFT.approved("组长").edited("会议议定了别的。", "");

        assertThatThrownBy(() -> changed.issued("〔2026〕1号")).isInstanceOf(Refusal.class);
    }

    @Test
    void aCorrectionKeepsTheNumberAndSaysWhy() {
        var corrected = DRAFT.approved("组长").issued("〔2026〕1号").corrected("时限有误");

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.number()).isEqualTo("〔2026〕1号");
        assertThat(corrected.approval()).isEmpty();
        assertThatThrownBy(() -> corrected.edited("新文字", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("更正说明");
    }
}
