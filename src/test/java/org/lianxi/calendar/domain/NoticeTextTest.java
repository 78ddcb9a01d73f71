package org.lianxi.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTextTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("oneFaultEach")
    void aFaultIsNamedWithItsLine(String line, String sentence) {
        assertThat(faults(Calendars.MADE_UP_2027 + line)).containsExactly(sentence);
    }

    static Stream<Arguments> oneFaultEach() {
        return Stream.of(
                Arguments.of("2027-10-10", "第 34 行：“2027-10-10”不是“日期,类型,节日名称”的样式，例如“2026-02-14,work,春节”。"),
                Arguments.of(
                        "2027-10-10,off,国庆节,CN,再一列",
                        "第 34 行：“2027-10-10,off,国庆节,CN,再一列”不是“日期,类型,节日名称”的样式，例如“2026-02-14,work,春节”。"),
                Arguments.of("2027-10-10,off,", "第 34 行：“2027-10-10,off,”不是“日期,类型,节日名称”的样式，例如“2026-02-14,work,春节”。"),
                Arguments.of("十月十日,off,国庆节", "第 34 行：“十月十日”不是日期，请按 2026-02-14 的样式填写。"),
                Arguments.of("2027-02-30,off,春节", "第 34 行：“2027-02-30”不是日期，请按 2026-02-14 的样式填写。"),
                Arguments.of("2027-10-10,holiday,国庆节", "第 34 行：“holiday”不是类型，放假写 off，调休上班写 work。"),
                Arguments.of("2027-10-11,work,国庆节", "第 34 行：2027-10-11 是星期一，本来就上班，不能列为补班，请核对日期。"),
                Arguments.of("2027-10-01,off,国庆节", "第 34 行：2027-10-01 在第 26 行已经列过，同一天只能列一次，请删去一行。"),
                Arguments.of("2027-10-02,work,国庆节", "第 34 行：2027-10-02 在第 27 行已经列过，同一天只能列一次，请删去一行。"),
                Arguments.of("2027-10-10,off,国庆节,广西", "第 34 行：“广西”不是地区代码，请写两个大写字母，例如 GX；全国写 CN 或不写。"),
                Arguments.of("2026-10-10,off,国庆节", "2026-10-10 不是 2027 年的日期，请核对年份，或分年导入。"));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(faults("2027-01-01,frei,元旦\nabc\n")).hasSize(2).allMatch(fault -> fault.startsWith("第 "));
    }

    @Test
    void aNationalYearWithTooFewDaysIsIncomplete() {
        assertThat(faults("2027-01-01,off,元旦\n2027-01-02,off,元旦\n"))
                .containsExactly("2027 年只有 2 个放假日，全国放假安排每年不少于 20 天（含相连的周末），请核对是否缺行。");
    }

    @Test
    void aRegionMayHaveFewDays() {
        var notices = NoticeText.year(2027, "2027-08-12,off,地方节日,GX", Notice.Source.IMPORT, "made up");

        assertThat(notices).singleElement().satisfies(notice -> assertThat(notice.isNational())
                .isFalse());
    }

    @Test
    void theSameDayMayBeNamedInTwoRegions() {
        var notices = NoticeText.year(
                2027, Calendars.MADE_UP_2027 + "2027-10-02,off,国庆节,GX", Notice.Source.IMPORT, "made up");

        assertThat(notices).extracting(Notice::region).containsExactly("CN", "GX");
    }

    @Test
    void nothingIsNoNotice() {
        assertThat(faults("date,kind,holiday\n\n# 说明\n")).singleElement().satisfies(fault -> assertThat(fault)
                .startsWith("没有一行日期"));
    }

    @Test
    void spreadsheetsWriteTheSameOtherwise() {
        var text = "\uFEFF"
                + Calendars.MADE_UP_2027
                        .replaceAll("2027-0?(\\d+)-0?(\\d+)", "2027/$1/$2")
                        .replace("off", "放假")
                        .replace("work", "补班")
                        .replace("\n", "\r\n");

        assertThat(NoticeText.year(2027, text, Notice.Source.IMPORT, "made up"))
                .isEqualTo(NoticeText.year(2027, Calendars.MADE_UP_2027, Notice.Source.IMPORT, "made up"));
    }

    private static List<String> faults(String text) {
        return catchThrowableOfType(
                        NoticeRefused.class, () -> NoticeText.year(2027, text, Notice.Source.IMPORT, "made up"))
                .faults();
    }
}
