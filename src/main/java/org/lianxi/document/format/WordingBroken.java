package org.lianxi.document.format;

/** A wording that cannot be used; the message tells whoever wrote it where to look. */
final class WordingBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WordingBroken(String name, int line, String what) {
        super("公文模板 documents/%s.txt 第 %d 行：%s。请改正后重新启动；写法见 documents/README.md。（代码：document.wording-broken）"
                .formatted(name, line, what));
    }
}
