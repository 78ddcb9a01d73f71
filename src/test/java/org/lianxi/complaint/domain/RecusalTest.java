package org.lianxi.complaint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxi.kernel.UnitCode;

class RecusalTest {

    private static final UnitCode CENTRE = new UnitCode("service-center");

    @ParameterizedTest
    @CsvSource({
        "water, office",
        "legal, office",
        "supervision, office",
        "service-center, supervision-staff",
        "unknown, supervision-staff"
    })
    void itIsDecidedByRuleWhoExamines(String about, String group) {
        assertThat(Recusal.examiners(new UnitCode(about))).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "water, service-center, service-center",
        "service-center, service-center, supervision",
        "service-center, legal, supervision",
        "supervision, service-center, leader",
        "supervision, supervision, leader",
        "legal, legal, supervision",
        "water, supervision, supervision"
    })
    void itIsDecidedByRuleWhoHandles(String about, String preferred, String handler) {
        assertThat(Recusal.handler(new UnitCode(about), new UnitCode(preferred)).code())
                .isEqualTo(handler);
    }

    @ParameterizedTest
    @CsvSource({
        "water, service-center, supervision",
        "water, supervision, legal",
        "supervision, leader, legal",
        "legal, supervision, leader",
        "service-center, supervision, legal"
    })
    void anotherUnitHandlesItAgain(String about, String first, String other) {
        assertThat(Recusal.other(new UnitCode(about), first).code()).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"water", "service-center", "supervision", "legal", "finance", "government-office"})
    void noUnitEverTakesPartInAComplaintAboutItself(String about) {
        var unit = new UnitCode(about);
        for (var preferred : List.of("service-center", "supervision", "legal", about)) {
            var first = Recusal.handler(unit, new UnitCode(preferred));
            for (var handler : List.of(first, Recusal.other(unit, first.code()))) {
                assertThat(List.of(
                                handler.code(),
                                handler.group(),
                                handler.approver(),
                                handler.reviewer(),
                                handler.legality()))
                        .noneMatch(group -> group.equals(about) || group.startsWith(about + "-"));
            }
        }
    }

    @Test
    void whoeverDraftedTheReplyDoesNotReviewItsLegality() {
        assertThat(Recusal.other(new UnitCode("water"), "supervision").legality())
                .isEqualTo("deputy-leader");
        assertThat(Recusal.handler(new UnitCode("water"), CENTRE).legality()).isEqualTo("legal-head");
    }
}
