package org.lianxi.document.format;

import java.util.Arrays;
import java.util.Optional;

/** What a line of a wording can be. The words are those that an office uses for the parts of a document. */
enum LineKind {
    PARAGRAPH(""),
    PUBLICITY("公开"),
    MARK("标志"),
    NUMBER("文号"),
    ISSUED_BY("编印"),
    TITLE("标题"),
    EDITION("版次"),
    ADDRESSEE("主送"),
    FIRST("一级"),
    SECOND("二级"),
    THIRD("三级"),
    ENTRY("项"),
    ENTRY_LINE("续"),
    TABLE_HEAD("表头"),
    TABLE_ROW("行"),
    ATTACHMENT("附件"),
    CLOSING("落款"),
    NOTE("附注"),
    COPIES("抄送"),
    IMPRINT("印发");

    private final String word;

    LineKind(String word) {
        this.word = word;
    }

    static Optional<LineKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind != PARAGRAPH && kind.word.equals(word.strip()))
                .findFirst();
    }
}
