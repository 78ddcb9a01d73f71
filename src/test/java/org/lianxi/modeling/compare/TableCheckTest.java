package org.lianxi.modeling.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Gaps and overlaps, told as an officer would find them. */
class TableCheckTest {

    @Test
    void theShippedLimitsHaveNeither() throws IOException {
        assertThat(TableCheck.notes(
                        Files.readString(Path.of("processes/joint-approval-limits.dmn"), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aNumberThatNoRowCoversIsTold() {
        assertThat(TableCheck.notes(table("<= 1", "> 2"))).containsExactly("没有一行适用于：会签单位数 为 2");
        assertThat(TableCheck.notes(table("[1..3)", ">= 3", "< 1"))).isEmpty();
        assertThat(TableCheck.notes(table("1, 2", "not(1, 2)"))).isEmpty();
    }

    @Test
    void rowsThatBothApplyAreTold() {
        assertThat(TableCheck.notes(table("<= 2", ">= 2"))).containsExactly("第 1、2 行同时适用于：会签单位数 为 2");
        assertThat(TableCheck.notes(table("<= 2", ">= 2").replace("UNIQUE", "FIRST")))
                .isEmpty();
    }

    @Test
    void aTextThatNobodyMentionsIsOther() {
        assertThat(TableCheck.notes(table("\"工业\"", "\"房地产\",\"其他项目\""))).containsExactly("没有一行适用于：会签单位数 为 其他");
        assertThat(TableCheck.notes(table("\"工业\"", "not(\"工业\")"))).isEmpty();
        assertThat(TableCheck.notes(table("true", "false"))).isEmpty();
        assertThat(TableCheck.notes(table("true"))).containsExactly("没有一行适用于：会签单位数 为 否");
    }

    @Test
    void anEmptyConditionHoldsAlways() {
        assertThat(TableCheck.notes(table("-"))).isEmpty();
        assertThat(TableCheck.notes(table("", "> 5"))).contains("第 1、2 行同时适用于：会签单位数 为 6");
    }

    @Test
    void whatCannotBeTriedIsSaid() {
        assertThat(TableCheck.notes(table("string length(?) > 3"))).containsExactly("有的条件不是简单的比较，没有检查遗漏和重叠");
        assertThat(TableCheck.notes("no table")).isEmpty();
    }

    private static String table(String... conditions) {
        var rules = Arrays.stream(conditions)
                .map(condition -> condition.replace("<", "&lt;").replace(">", "&gt;"))
                .map(condition -> "<rule id=\"r%d\"><inputEntry id=\"i\"><text>%s</text></inputEntry></rule>"
                        .formatted(condition.hashCode(), condition))
                .collect(Collectors.joining());
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision id=\"d\" name=\"d\">"
                + "<decisionTable id=\"t\" hitPolicy=\"UNIQUE\"><input id=\"in\" label=\"会签单位数\"/>"
                + rules + "</decisionTable></decision></definitions>";
    }
}
