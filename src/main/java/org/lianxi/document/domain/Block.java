package org.lianxi.document.domain;

import java.util.List;
import java.util.stream.Stream;

/** One piece of a document's body. */
public sealed interface Block {

    /** What the block says, in reading order, without any layout. */
    Stream<String> words();

    /** What pages and stored records call the block. */
    String kind();

    /** A paragraph or a heading. */
    record Paragraph(Level level, String text) implements Block {

        @Override
        public Stream<String> words() {
            return Stream.of(text);
        }

        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** The levels of headings that GB/T 9704 names in 7.3.3, and what is no heading. */
    enum Level {
        BODY(Face.FANGSONG),
        FIRST(Face.HEITI),
        SECOND(Face.KAITI),
        THIRD(Face.FANGSONG);

        private final Face face;

        Level(Face face) {
            this.face = face;
        }

        public Face face() {
            return face;
        }

        public boolean heading() {
            return this != BODY;
        }
    }

    /**
     * 出席：and whatever else is a label and what belongs to it: one line each, continued under the first character behind
     * the colon.
     */
    record Entry(String label, List<String> lines) implements Block {

        public Entry {
            lines = List.copyOf(lines);
        }

        @Override
        public Stream<String> words() {
            return Stream.concat(Stream.of(label + "："), lines.stream());
        }

        @Override
        public String kind() {
            return "entry";
        }
    }

    /** A table; its head is printed again on each page that it reaches. */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "表格有 %d 列，[行] %s 却有 %d 格".formatted(columns.size(), row, row.size()));
                }
            }
        }

        @Override
        public Stream<String> words() {
            return Stream.concat(
                    columns.stream().map(Column::title), rows.stream().flatMap(List::stream));
        }

        @Override
        public String kind() {
            return "table";
        }
    }

    /** @param width in characters of the body; 0 for a column that takes its share of what is left */
    record Column(String title, int width) {}

    /** 附件说明. */
    record Attachments(List<String> names) implements Block {

        public Attachments {
            names = List.copyOf(names);
        }

        @Override
        public Stream<String> words() {
            return Stream.concat(Stream.of("附件："), names.stream());
        }

        @Override
        public String kind() {
            return "attachments";
        }
    }

    /** 落款: the organ that signs and the date, with room for its seal. */
    record Closing(String organ, String date) implements Block {

        @Override
        public Stream<String> words() {
            return Stream.of(organ, date);
        }

        @Override
        public String kind() {
            return "closing";
        }
    }

    /** 附注: in round brackets under the date. */
    record Note(String text) implements Block {

        @Override
        public Stream<String> words() {
            return Stream.of("（" + text + "）");
        }

        @Override
        public String kind() {
            return "note";
        }
    }
}
