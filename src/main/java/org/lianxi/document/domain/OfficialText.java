package org.lianxi.document.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an official document says, block by block, before anything is decided about paper. All formats are written from
 * one of these, so they cannot say different things.
 *
 * @param head 版头; empty for sheets that are no 公文, such as a sign-in sheet
 * @param title 标题
 * @param edition 版次, e.g. （第2版，以本版为准）; empty for the first
 * @param addressee 主送机关 without the colon; empty where there is none
 * @param imprint 版记; empty where there is none
 */
public record OfficialText(
        Optional<Head> head,
        String title,
        String edition,
        String addressee,
        List<Block> body,
        Optional<Imprint> imprint,
        Publicity publicity) {

    public OfficialText {
        if (title.isBlank()) {
            throw new IllegalArgumentException("没有标题（[标题]）");
        }
        body = List.copyOf(body);
    }

    /** Everything that the document says, in reading order, one piece in a line. */
    public String allWords() {
        var words = new ArrayList<String>();
        head.ifPresent(known -> words.addAll(List.of(known.mark(), known.number(), known.issuer(), known.date())));
        words.addAll(List.of(title, edition, addressee.isEmpty() ? "" : addressee + "："));
        body.stream().flatMap(Block::words).forEach(words::add);
        imprint.ifPresent(known -> words.addAll(List.of(known.copiesSentence(), known.office(), known.date() + "印发")));
        return words.stream().filter(piece -> !piece.isEmpty()).collect(Collectors.joining("\n"));
    }

    /**
     * 版头.
     *
     * @param mark 发文机关标志, printed red
     * @param number 发文字号; empty where the document has none
     * @param issuer 编印单位, left above the red rule; with {@code date} only in minutes and briefings, else empty
     * @param date its date, right above the red rule
     */
    public record Head(String mark, String number, String issuer, String date) {}

    /**
     * 版记 at the foot of the last page.
     *
     * @param copies 抄送机关 without the label; empty where nobody gets a copy
     * @param office 印发机关
     * @param date 印发日期 without the word 印发
     */
    public record Imprint(String copies, String office, String date) {

        /** As it is printed; empty where nobody gets a copy. */
        public String copiesSentence() {
            return copies.isEmpty() ? "" : "抄送：" + copies + (copies.endsWith("。") ? "" : "。");
        }
    }
}
