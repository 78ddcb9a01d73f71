package org.lianxi.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianxi.document.domain.Block;
import org.lianxi.document.domain.Block.Attachments;
import org.lianxi.document.domain.Block.Closing;
import org.lianxi.document.domain.Block.Column;
import org.lianxi.document.domain.Block.Entry;
import org.lianxi.document.domain.Block.Level;
import org.lianxi.document.domain.Block.Note;
import org.lianxi.document.domain.Block.Paragraph;
import org.lianxi.document.domain.Block.Table;
import org.lianxi.document.domain.OfficialText;
import org.lianxi.document.domain.OfficialText.Head;
import org.lianxi.document.domain.OfficialText.Imprint;
import org.lianxi.document.domain.Publicity;

/**
 * Puts a document together from the lines of a wording. Lines without any text are left out, and so are empty tables.
 */
final class WordingReader {

    /** A column's title, and behind a colon its width in characters. */
    private static final Pattern COLUMN = Pattern.compile("(.+?)(?::(\\d{1,2}))?");

    private static final Publicity UNSAID = new Publicity(Publicity.Kind.CLOSED, "未定公开属性，暂不公开");

    private final List<Block> body = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> entryLines = new ArrayList<>();
    private String entry = "";
    private String mark = "";
    private String number = "";
    private List<String> issuedBy = List.of("", "");
    private String title = "";
    private String edition = "";
    private String addressee = "";
    private String copies = "";
    private Optional<Imprint> imprint = Optional.empty();
    private Publicity publicity = UNSAID;

    void line(LineKind kind, List<String> cells) {
        if (kind != LineKind.TABLE_ROW) {
            endTable();
        }
        if (kind != LineKind.ENTRY_LINE) {
            endEntry();
        }
        if (kind != LineKind.ATTACHMENT) {
            endAttachments();
        }
        var first = cells.get(0);
        var second = cells.size() > 1 ? cells.get(1) : "";
        switch (kind) {
            case PUBLICITY -> publicity = publicity(first, second);
            case MARK -> mark = first;
            case NUMBER -> number = first;
            case ISSUED_BY -> issuedBy = List.of(first, second);
            case TITLE -> title += first;
            case EDITION -> edition = first;
            case ADDRESSEE -> addressee = first;
            case PARAGRAPH -> paragraphs(Level.BODY, first);
            case FIRST -> paragraphs(Level.FIRST, first);
            case SECOND -> paragraphs(Level.SECOND, first);
            case THIRD -> paragraphs(Level.THIRD, first);
            case ENTRY -> beginEntry(first, second);
            case ENTRY_LINE -> addLines(first);
            case TABLE_HEAD -> cells.forEach(cell -> columns.add(column(cell)));
            case TABLE_ROW -> rows.add(cells);
            case ATTACHMENT -> addAttachment(first);
            case CLOSING -> body.add(new Closing(first, second));
            case NOTE -> addNote(first);
            case COPIES -> copies = first;
            case IMPRINT -> imprint = Optional.of(new Imprint("", first, second));
        }
    }

    /** @throws IllegalArgumentException where the title is missing, or a row does not fit its table */
    OfficialText text() {
        endTable();
        endEntry();
        endAttachments();
        var head = mark.isEmpty()
                ? Optional.<Head>empty()
                : Optional.of(new Head(mark, number, issuedBy.get(0), issuedBy.get(1)));
        var foot = imprint.map(known -> new Imprint(copies, known.office(), known.date()));
        return new OfficialText(head, title, edition, addressee, body, foot, publicity);
    }

    private static Publicity publicity(String word, String ground) {
        return Publicity.Kind.of(word)
                .map(kind -> new Publicity(kind, ground.isEmpty() ? "未注明理由" : ground))
                .orElseThrow(
                        () -> new IllegalArgumentException("[公开] 后面应是 主动公开、依申请公开 或者 不予公开，不能是“%s”".formatted(word)));
    }

    private void paragraphs(Level level, String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> body.add(new Paragraph(level, line)));
    }

    private void beginEntry(String label, String text) {
        entry = label;
        addLines(text);
    }

    private void addLines(String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(entryLines::add);
    }

    private void addAttachment(String name) {
        if (!name.isEmpty()) {
            attachments.add(name);
        }
    }

    private void addNote(String text) {
        if (!text.isEmpty()) {
            body.add(new Note(text));
        }
    }

    private static Column column(String cell) {
        var matcher = COLUMN.matcher(cell);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("[表头] 的列“%s”没有名称".formatted(cell));
        }
        return new Column(matcher.group(1), matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            body.add(new Table(columns, rows));
        }
        columns.clear();
        rows.clear();
    }

    private void endEntry() {
        if (!entryLines.isEmpty()) {
            body.add(new Entry(entry, entryLines));
        }
        entry = "";
        entryLines.clear();
    }

    private void endAttachments() {
        if (!attachments.isEmpty()) {
            body.add(new Attachments(attachments));
            attachments.clear();
        }
    }
}
