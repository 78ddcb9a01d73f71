package org.lianxi.document.format;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lianxi.document.domain.OfficialText;

/**
 * The sentences of one kind of document, as the office wrote them in {@code documents/<name>.txt}: Mustache for the
 * fields, and at the beginning of a line, in square brackets, what the line is. What people have typed can be neither:
 * it is marked on its way through the template and becomes plain text again behind it.
 */
final class Wording {

    /** Characters that can be in no text (Unicode noncharacters) stand for those that mean something in a wording. */
    private static final Map<Character, Character> MARKED = Map.of('\n', '\uFDD0', '[', '\uFDD1', '|', '\uFDD2');

    private static final Pattern LINE = Pattern.compile("\\[([^\\]\\[]+)]\\s*(.*)");
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .withEscaper(Wording::marked)
            .emptyStringIsFalse(true)
            .defaultValue("");

    /** Names that Mustache itself gives: the row, its number, whether it is the first or the last. */
    private static final Set<String> OF_MUSTACHE = Set.of(".", "this", "-index", "-first", "-last");

    private final String name;
    private final String source;
    private final Template template;

    /** @throws WordingBroken with the line that is wrong */
    Wording(String name, String source) {
        this.name = name;
        this.source = source;
        checkLines();
        this.template = compiled();
    }

    OfficialText text(Map<String, Object> fields) {
        return read(template.execute(fields));
    }

    /**
     * @param example every field that a wording of the name may use, with values
     * @throws WordingBroken where the wording names another field, or no document comes of it
     */
    void check(Map<String, Object> example) {
        var known = names(example);
        template.visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {}

            @Override
            public void visitVariable(String field) {
                refuseUnknown(field, known);
            }

            @Override
            public boolean visitInclude(String included) {
                throw new WordingBroken(name, lineOf("{{>"), "不能引入其他模板");
            }

            @Override
            public boolean visitSection(String field) {
                refuseUnknown(field, known);
                return true;
            }

            @Override
            public boolean visitInvertedSection(String field) {
                refuseUnknown(field, known);
                return true;
            }
        });
        try {
            text(example);
        } catch (IllegalArgumentException incomplete) {
            throw new WordingBroken(name, 1, String.valueOf(incomplete.getMessage()));
        }
    }

    private void refuseUnknown(String field, Set<String> known) {
        if (!OF_MUSTACHE.contains(field) && !known.contains(field)) {
            throw new WordingBroken(name, lineOf(field + "}}"), "没有“%s”这个字段".formatted(field));
        }
    }

    private int lineOf(String part) {
        var place = source.indexOf(part);
        return 1
                + (int) source.substring(0, Math.max(0, place))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    /** The names at all depths: a field of a row may stand beside those of the document. */
    private static Set<String> names(Object example) {
        var names = new TreeSet<String>();
        if (example instanceof Map<?, ?> fields) {
            fields.forEach((field, value) -> {
                names.add(String.valueOf(field));
                names.addAll(names(value));
            });
        } else if (example instanceof List<?> rows) {
            rows.forEach(row -> names.addAll(names(row)));
        }
        return names;
    }

    private Template compiled() {
        try {
            return MUSTACHE.compile(source);
        } catch (MustacheException broken) {
            throw new WordingBroken(
                    name, lineIn(String.valueOf(broken.getMessage())), "花括号不成对，或者 {{#…}} 没有用 {{/…}} 结束");
        }
    }

    private void checkLines() {
        var number = 0;
        for (var line : source.split("\n", -1)) {
            number++;
            var matcher = LINE.matcher(line.strip());
            if (line.strip().startsWith("[")
                    && (!matcher.matches() || LineKind.of(matcher.group(1)).isEmpty())) {
                throw new WordingBroken(name, number, "行首“%s”不是约定的标记".formatted(beginning(line)));
            }
        }
    }

    private static String beginning(String line) {
        var end = line.indexOf(']');
        return end < 0 ? line.strip() : line.substring(0, end + 1).strip();
    }

    private OfficialText read(String filled) {
        var reader = new WordingReader();
        filled.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var matcher = LINE.matcher(line);
            if (matcher.matches()) {
                var kind = LineKind.of(matcher.group(1))
                        .orElseThrow(() -> new IllegalStateException("Line '%s' was not checked".formatted(line)));
                reader.line(kind, cells(matcher.group(2)));
            } else {
                reader.line(LineKind.PARAGRAPH, List.of(unmarked(line)));
            }
        });
        return reader.text();
    }

    private static List<String> cells(String rest) {
        var cells = new ArrayList<String>();
        for (var cell : rest.split("\\|", -1)) {
            cells.add(unmarked(cell.strip()));
        }
        return cells;
    }

    private static String marked(String typed) {
        var text = new StringBuilder();
        // Line ends of all systems are one; a noncharacter cannot have been typed with any meaning.
        for (var character : typed.replace("\r\n", "\n").replace('\r', '\n').toCharArray()) {
            if (character < '\uFDD0' || character > '\uFDD2') {
                text.append(MARKED.getOrDefault(character, character));
            }
        }
        return text.toString();
    }

    private static String unmarked(String text) {
        var plain = text;
        for (var marked : MARKED.entrySet()) {
            plain = plain.replace(marked.getValue(), marked.getKey());
        }
        return plain.strip();
    }

    private static int lineIn(String message) {
        var matcher = Pattern.compile("line (\\d+)").matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }
}
