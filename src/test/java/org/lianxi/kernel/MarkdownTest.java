package org.lianxi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void ordinaryTextReadsAsItWasTyped() {
        assertThat(Markdown.escape("2026-YT-0001：同意，12月1日（星期二）15:00。")).isEqualTo("2026-YT-0001：同意，12月1日（星期二）15:00。");
    }

    @Test
    void whatWouldFormatOrLinkIsEscaped() {
        assertThat(Markdown.escape("<b>1*2*</b> [此处](http://a.b) www.a.b"))
                .isEqualTo("&lt;b&gt;1\\*2\\*&lt;/b&gt; \\[此处\\](http\\://a.b) www\\.a.b");
    }

    @Test
    void aLineBecomesNeitherHeadingNorList() {
        assertThat(Markdown.escape("# 一\n1. 二\n- 三\n2026 年")).isEqualTo("\\# 一  \n1\\. 二  \n\\- 三  \n2026 年");
    }
}
