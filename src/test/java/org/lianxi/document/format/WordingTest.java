package org.lianxi.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxi.document.domain.Block.Attachments;
import org.lianxi.document.domain.Block.Entry;
import org.lianxi.document.domain.Block.Level;
import org.lianxi.document.domain.Block.Note;
import org.lianxi.document.domain.Block.Paragraph;
import org.lianxi.document.domain.Block.Table;
import org.lianxi.document.domain.Publicity;

class WordingTest {

    @Test
    void eachMarkMakesItsPartOfTheDocument() {
        var text = new Wording("x", """
                [公开] 主动公开 | 第十九条
                [标志] 某市
                [文号] 某〔2026〕1号
                [编印] 办公室 | 12月1日
                [标题] 关于某事的通知
                [版次] （第2版）
                [主送] 各单位
                正文一段。
                [一级] 一、甲
                [二级] （一）乙
                [三级] 1.丙
                [项] 出席 | 甲单位
                [续] 乙单位
                [表头] 序号:3 | 事项
                [行] 1 | 某事
                [附件] 甲表
                [附件] 乙表
                [落款] 办公室 | 2026年12月1日
                [附注] 此件公开
                [抄送] 丙单位
                [印发] 办公室 | 2026年12月2日
                """).text(Map.of());

        assertThat(text.publicity()).isEqualTo(new Publicity(Publicity.Kind.OPEN, "第十九条"));
        assertThat(text.head()).hasValueSatisfying(head -> {
            assertThat(head.mark()).isEqualTo("某市");
            assertThat(head.number()).isEqualTo("某〔2026〕1号");
            assertThat(head.issuer() + head.date()).isEqualTo("办公室12月1日");
        });
        assertThat(List.of(text.title(), text.edition(), text.addressee())).containsExactly("关于某事的通知", "（第2版）", "各单位");
        assertThat(text.body())
                .contains(
                        new Paragraph(Level.BODY, "正文一段。"),
                        new Paragraph(Level.FIRST, "一、甲"),
                        new Paragraph(Level.SECOND, "（一）乙"),
                        new Paragraph(Level.THIRD, "1.丙"),
                        new Entry("出席", List.of("甲单位", "乙单位")),
                        new Attachments(List.of("甲表", "乙表")),
                        new Note("此件公开"));
        assertThat(text.body()).filteredOn(Table.class::isInstance).hasSize(1);
        assertThat(text.imprint())
                .hasValueSatisfying(foot -> assertThat(foot.copiesSentence() + foot.office() + foot.date())
                        .isEqualTo("抄送：丙单位。办公室2026年12月2日"));
    }

    @Test
    void whatComesOutEmptyIsLeftOut() {
        var text = new Wording("x", """
                [标题] 甲
                [项] 列席 | {{observers}}
                [表头] 序号 | 事项
                {{#rows}}
                [行] {{-index}} | {{.}}
                {{/rows}}
                [附注] {{note}}
                """).text(Map.of());

        assertThat(text.body()).isEmpty();
        assertThat(text.publicity().kind()).isEqualTo(Publicity.Kind.CLOSED);
    }

    @Test
    void linesOfATextAreParagraphsAndLinesInACellStayInTheCell() {
        var text = new Wording("x", "[标题] 甲\n{{text}}\n[表头] 事项\n[行] {{text}}\n").text(Map.of("text", "一段\n\n二段"));

        assertThat(text.body())
                .contains(new Paragraph(Level.BODY, "一段"), new Paragraph(Level.BODY, "二段"))
                .filteredOn(Table.class::isInstance)
                .singleElement()
                .satisfies(table -> assertThat(((Table) table).rows()).containsExactly(List.of("一段\n\n二段")));
    }

    @Test
    void anUnknownMarkIsRefusedWithItsLine() {
        assertThatThrownBy(() -> new Wording("notice", "[标题] 甲\n\n[落宽] 乙\n"))
                .isInstanceOf(WordingBroken.class)
                .hasMessageContainingAll("documents/notice.txt", "第 3 行", "[落宽]", "document.wording-broken");
    }

    @Test
    void bracesThatDoNotCloseAreRefusedWithTheirLine() {
        assertThatThrownBy(() -> new Wording("notice", "[标题] 甲\n{{#items}}\n乙\n"))
                .isInstanceOf(WordingBroken.class)
                .hasMessageContaining("{{/…}}");
        assertThatThrownBy(() -> new Wording("notice", "[标题] 甲\n\n乙{{/items}}\n"))
                .isInstanceOf(WordingBroken.class)
                .hasMessageContaining("第 3 行");
    }

    @Test
    void aFieldThatDoesNotExistIsRefusedWithItsLine() {
        var wording = new Wording("notice", "[标题] 甲\n{{^denied}}\n在{{plcae}}开会。\n{{/denied}}\n");

        assertThatThrownBy(() -> wording.check(Map.of("place", "三楼", "denied", true)))
                .isInstanceOf(WordingBroken.class)
                .hasMessageContainingAll("第 3 行", "“plcae”");
    }

    @Test
    void aDocumentWithoutATitleAndARowThatDoesNotFitAreRefused() {
        assertThatThrownBy(() -> new Wording("notice", "正文。\n").check(Map.of())).isInstanceOf(WordingBroken.class);
        assertThatThrownBy(() -> new Wording("notice", "[标题] 甲\n[表头] 一 | 二\n[行] 甲\n").check(Map.of()))
                .isInstanceOf(WordingBroken.class);
    }

    @Test
    void anotherTemplateCannotBeIncluded() {
        assertThatThrownBy(() -> new Wording("notice", "[标题] 甲\n{{>other}}\n").check(Map.of()))
                .isInstanceOf(WordingBroken.class);
    }
}
