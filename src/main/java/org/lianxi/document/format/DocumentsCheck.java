package org.lianxi.document.format;

import java.util.List;
import java.util.stream.Stream;
import org.lianxi.kernel.StartupCheck;
import org.springframework.stereotype.Component;

/** Are all wordings right, and are there fonts? Issuing half a notice would be worse than not starting. */
@Component
class DocumentsCheck implements StartupCheck {

    private final Wordings wordings;
    private final PrintingPress press;

    DocumentsCheck(Wordings wordings, PrintingPress press) {
        this.wordings = wordings;
        this.press = press;
    }

    @Override
    public List<Finding> findings() {
        var broken = wordings.faults().stream().map(Finding::fatal);
        return Stream.concat(broken, missingFonts()).toList();
    }

    private Stream<Finding> missingFonts() {
        return press.hasFonts()
                ? Stream.of()
                : Stream.of(
                        Finding.warning(
                                "没有字库，公文只能在网页上阅读，不能生成 PDF 和 OFD。请用带 npm 的完整构建，或者在 lianxi.fonts.dir 指定的目录放入字库。（代码：document.fonts-missing）"));
    }
}
