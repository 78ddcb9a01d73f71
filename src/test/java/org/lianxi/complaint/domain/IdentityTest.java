package org.lianxi.complaint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    @ParameterizedTest
    @CsvSource({"甲, 甲*", "甲某, 甲*", "甲某某, 甲**", "𠮷镕㛃, 𠮷**", "'John Example-Person', J***", "'', ''"})
    void ofANameOneCharacterIsShown(String name, String masked) {
        assertThat(new Identity(name, "", "").masked().name()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13800000000, 138****0000",
        "0773-0000000, 077****0000",
        "'+86 138 0000 0000', 861****0000",
        "12345, ****",
        "微信号, ****",
        "'', ''"
    })
    void ofANumberTheMiddleIsHiddenAndAShortOneWhole(String phone, String masked) {
        assertThat(new Identity("", phone, "").masked().phone()).isEqualTo(masked);
    }

    @Test
    void ofAnAddressNothingIsShown() {
        assertThat(new Identity("", "", "示例路2号").masked().address()).doesNotContain("示例");
    }

    @Test
    void aTextIsSearchedWithoutItsPunctuation() {
        var identity = new Identity("甲某某", "138-0000-0000", "");

        assertThat(identity.appearsIn("昨天甲、某 某来过")).isTrue();
        assertThat(identity.appearsIn("电话 1380000 0000")).isTrue();
        assertThat(identity.appearsIn("昨天有人来过")).isFalse();
        assertThat(Identity.anonymous().appearsIn("昨天有人来过")).isFalse();
    }

    @Test
    void nothingOfItGetsIntoALog() {
        assertThat(new Identity("甲某某", "13800000000", "示例路2号").toString()).doesNotContain("甲", "138", "示例");
    }
}
