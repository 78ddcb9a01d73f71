package org.lianxi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidHtmlTest {

    @Test
    void aPageWithTwoElementsOfOneIdIsNotValid() {
        var page = "<!DOCTYPE html><html lang=\"zh-CN\"><head><title>页</title></head><body>%s</body></html>";

        assertThat(ValidHtml.findings(page.formatted("<p id=\"a\">一</p>"))).isEmpty();
        assertThat(ValidHtml.findings(page.formatted("<p id=\"a\">一</p><p id=\"a\">二</p>")))
                .anyMatch(finding -> finding.contains("Duplicate ID"));
    }
}
